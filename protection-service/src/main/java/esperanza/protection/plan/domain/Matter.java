package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A matter that was prepared for those who decide.
 *
 * @param body the code of the body that decides
 * @param preparedBy pseudonym of the person who prepared it
 * @param changeId the change of the measure that is to be decided, if the matter is about one
 * @param changedIn the cases in which a threat, an assessment or an answer came afterwards
 * @param held what its decision granted and nobody put on the plan, because the person had withdrawn their consent
 */
public record Matter(
        DecisionId id,
        CaseId caseId,
        MatterKind about,
        String body,
        List<MeasureId> measures,
        String preparedBy,
        Optional<UUID> changeId,
        Set<CaseId> changedIn,
        Set<MeasureId> held) {

    public boolean isBasisChanged() {
        return !changedIn.isEmpty();
    }

    Matter changedIn(CaseId another) {
        return with(Stream.concat(changedIn.stream(), Stream.of(another)).collect(Collectors.toUnmodifiableSet()));
    }

    /** A change in a case that a reader may not know of is not told to that reader. */
    Matter only(Set<CaseId> known) {
        return with(changedIn.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()));
    }

    Matter held(MeasureId measure) {
        return holding(Stream.concat(held.stream(), Stream.of(measure)).collect(Collectors.toUnmodifiableSet()));
    }

    Matter granted(MeasureId measure) {
        return holding(held.stream().filter(each -> !each.equals(measure)).collect(Collectors.toUnmodifiableSet()));
    }

    private Matter with(Set<CaseId> changed) {
        return new Matter(id, caseId, about, body, measures, preparedBy, changeId, changed, held);
    }

    private Matter holding(Set<MeasureId> measures) {
        return new Matter(id, caseId, about, body, this.measures, preparedBy, changeId, changedIn, measures);
    }
}
