package esperanza.investigation.programme.domain;

import esperanza.investigation.evidence.domain.Authorisation.Measure;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on one act. */
public sealed interface ActCommand extends CaseCommand {

    ActId actId();

    /**
     * What an act is, and where it belongs.
     *
     * @param ofLine the line as it was when the command was sent
     */
    record What(ActType type, LineId line, Line ofLine) {}

    /**
     * What a court allowed.
     *
     * @param act the act for which it was asked; empty: any act that the measure is
     */
    record Allowed(Measure measure, Optional<UUID> act) {

        /** OTHER says nothing of the act: such an authorisation names it. */
        boolean allows(ActType type, ActId of) {
            return measure == Measure.OTHER
                    ? act.equals(Optional.of(of.value()))
                    : type.isDoneBy(measure)
                            && act.filter(named -> !named.equals(of.value())).isEmpty();
        }
    }

    /**
     * What came out of an act.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     * @param allowed what that authorisation allows; empty: none was named, or it is none of the case that holds
     */
    record Outcome(
            Result result,
            List<UUID> evidence,
            Optional<UUID> authorisation,
            Optional<Allowed> allowed,
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
