package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;

/** Commands on a case. */
public sealed interface CaseCommand {

    /** A person's decision about this case and another that looks like it, or its undoing. */
    sealed interface OfPair extends CaseCommand {

        CaseId caseId();

        CaseId other();
    }

    /**
     * Joins the case into the other one: both are the same incident.
     *
     * @param others the state of the other case
     */
    record JoinCase(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** Links the two cases: they are different incidents of one chain. */
    record LinkCase(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** Sets the two cases apart: they are unrelated. */
    record SetCaseApart(CaseId caseId, CaseId other, Case others, String reasons) implements OfPair {}

    /** Undoes the decision about the two cases. */
    record UndoCaseDecision(CaseId caseId, CaseId other, String reasons) implements OfPair {}
}
