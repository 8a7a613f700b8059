package esperanza.investigation.analysis.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of what was examined in a case. Names and fields are a published contract, and none accuses anybody. */
public sealed interface ExaminationEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A matter was examined.
     *
     * @param version counts how often this matter was examined
     * @param basis what the finding rests on
     * @param found of volatile evidence alone; of another matter it would accuse somebody
     * @param outcome the same of every matter
     */
    @Published(audience = INVESTIGATION)
    record MatterExamined(
            CaseId caseId,
            Matter matter,
            @AtLeast(1) int version,
            List<Ground> basis,
            Optional<MatterOutcome> found,
            Personal<MatterOutcome> outcome,
            Optional<Personal<String>> reasons)
            implements ExaminationEvent {}

    /**
     * Linked cases were looked for.
     *
     * @param keys those by which it was looked
     * @param result the cases that were found, and why a key was left out
     */
    @Published(audience = INVESTIGATION)
    record LinkedCasesSearched(CaseId caseId, UUID searchId, List<LinkKey> keys, Personal<LinkSearch> result)
            implements ExaminationEvent {}

    /**
     * A person decided whether the case is worked together with the linked ones.
     *
     * @param searchId the search on which the decision rests
     */
    @Published(audience = INVESTIGATION)
    record JoinderDecided(CaseId caseId, UUID searchId, Joinder decision, Personal<String> reasons)
            implements ExaminationEvent {}

    /** The lessons of the case were passed on. */
    @Published(audience = INVESTIGATION)
    record LessonsPassedOn(CaseId caseId, Lessons to, Personal<String> text) implements ExaminationEvent {}
}
