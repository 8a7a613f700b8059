package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measures that a plan decided.
 *
 * @param byId in the order in which they were decided
 */
public record Measures(Map<MeasureId, Measure> byId) {

    static final Measures NONE = new Measures(Map.of());

    public Collection<Measure> all() {
        return byId.values();
    }

    public List<MeasureId> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The measures that the person did not decline. */
    public List<MeasureId> wanted() {
        return byId.values().stream()
                .filter(measure -> !measure.isAnswered(PersonsAnswer.DECLINED))
                .map(Measure::id)
                .toList();
    }

    Optional<Measure> of(MeasureId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Measures only(Set<CaseId> cases) {
        return new Measures(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Measures answered(MeasureId id, PersonsAnswer last) {
        return of(id).map(measure -> with(measure.answered(last))).orElse(this);
    }

    Measures askedBack(MeasureId id, Instant by) {
        return of(id).map(measure -> with(measure.askedBack(by))).orElse(this);
    }

    /** A measure stays with the case in which it was decided first: no later event takes it to another one. */
    Measures decided(Measure measure) {
        return of(measure.id()).isPresent() ? this : with(measure);
    }

    private Measures with(Measure measure) {
        return new Measures(InOrder.with(byId, measure.id(), measure));
    }
}
