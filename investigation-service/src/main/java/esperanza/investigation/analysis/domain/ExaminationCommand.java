package esperanza.investigation.analysis.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on the examination of a case. */
public sealed interface ExaminationCommand extends CaseCommand {

    /** @param basis the grounds that were looked at; without it reasons are needed */
    record Examine(
            CaseId caseId,
            Matter matter,
            MatterOutcome outcome,
            Optional<List<Ground>> basis,
            Optional<Personal<String>> reasons)
            implements ExaminationCommand {}

    /**
     * A search. Each key is in one of the two.
     *
     * @param keys by which it was looked
     * @param leftOut why it was not looked by a key
     * @param hits the cases that were found, and why; empty if none was
     */
    record SearchLinked(
            CaseId caseId,
            @NewId UUID searchId,
            Set<LinkKey> keys,
            Optional<Map<LinkKey, String>> leftOut,
            List<String> hits)
            implements ExaminationCommand {}

    /**
     * Decide whether the case is worked together with the linked ones.
     *
     * @param searchId the search on which the decision rests
     */
    record DecideJoinder(CaseId caseId, UUID searchId, Joinder decision, Personal<String> reasons)
            implements ExaminationCommand, OfTheLeadOrASupervisor {}

    /** Pass on the lessons of the case. */
    record PassOnLessons(CaseId caseId, Lessons to, Personal<String> text)
            implements ExaminationCommand, OfTheLeadOrASupervisor, AfterTheEnd {}
}
