package esperanza.investigation.programme.domain;

import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on one act. */
public sealed interface ActCommand {

    CaseId caseId();

    ActId actId();

    /**
     * What an act is, and where it belongs.
     *
     * @param ofLine the line as it was when the command was sent
     */
    record What(ActType type, LineId line, Line ofLine) {}

    /**
     * What came out of an act.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     * @param authorised true: that authorisation allows it
     */
    record Outcome(
            Result result,
            List<UUID> evidence,
            Optional<UUID> authorisation,
            boolean authorised,
            Personal<String> text) {}

    /**
     * Order the act.
     *
     * @param owner pseudonym of the person who is to do it
     * @param proposal the victim's proposal that it answers
     * @param at the present instant
     */
    record OrderAct(
            CaseId caseId,
            ActId actId,
            What what,
            String owner,
            Instant due,
            Optional<UUID> proposal,
            Personal<String> legalBasis,
            Personal<String> instruction,
            Instant at)
            implements ActCommand {}

    /** @param person pseudonym of the person who did it */
    record DoAct(CaseId caseId, ActId actId, String person, Outcome outcome) implements ActCommand {}

    /**
     * Record an act that was done before anybody ordered it.
     *
     * @param person pseudonym of the person who did it
     * @param why the reasons for not waiting for an order
     */
    record DoWithoutOrder(CaseId caseId, ActId actId, What what, String person, Outcome outcome, Personal<String> why)
            implements ActCommand {}

    /** @param person pseudonym of the person who refuses */
    record RefuseAct(CaseId caseId, ActId actId, Hindrance ground, String person, Personal<String> reasons)
            implements ActCommand {}

    /** @param person pseudonym of the person who says so */
    record SayImpossible(CaseId caseId, ActId actId, Hindrance ground, String person, Personal<String> reasons)
            implements ActCommand {}

    record WithdrawAct(CaseId caseId, ActId actId, Personal<String> reasons) implements ActCommand {}

    /** @param at the present instant */
    record MoveDue(CaseId caseId, ActId actId, Instant to, Personal<String> reasons, Instant at)
            implements ActCommand {}
}
