package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;

/** What can be asked of a case. */
public sealed interface CaseCommand {

    record OpenCase(CaseId caseId, ReportId reportId) implements CaseCommand {}

    /** What a person decided about this case and another that looks like it, or takes back. */
    sealed interface OfPair extends CaseCommand {

        CaseId caseId();

        CaseId other();
    }

    /**
     * It is the same incident: the case is joined into the other.
     *
     * @param others where the other one stands
     */
    record JoinCase(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** It is another incident of one chain. */
    record LinkCase(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** They have nothing to do with each other. */
    record SetCaseApart(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** Take back what was decided about the two. */
    record UndoCaseDecision(CaseId caseId, CaseId other, String reasons) implements OfPair {}
}
