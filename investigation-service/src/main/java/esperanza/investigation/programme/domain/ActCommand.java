package esperanza.investigation.programme.domain;

import esperanza.investigation.evidence.domain.AuthorisationMeasure;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.kernel.At;
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
     * The type of an act, and its line.
     *
     * @param ofLine the line as it was when the command was sent
     */
    record What(ActType type, LineId line, Line ofLine) {}

    /**
     * The permission of a court.
     *
     * @param act the act for which it was asked; empty: any act that is done by the measure
     */
    record Allowed(AuthorisationMeasure measure, Optional<UUID> act) {

        /** OTHER says nothing of the act: such an authorisation names it. */
        boolean allows(ActType type, ActId of) {
            return measure == AuthorisationMeasure.OTHER
                    ? act.equals(Optional.of(of.value()))
                    : type.isDoneBy(measure)
                            && act.filter(named -> !named.equals(of.value())).isEmpty();
        }
    }

    /**
     * The result of an act.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     * @param allowed its permission; empty if none was named, or if the named one is not in force for this case
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
     */
    record OrderAct(
            CaseId caseId,
            At at,
            ActId actId,
            What what,
            String owner,
            Instant due,
            Optional<UUID> proposal,
            Personal<String> legalBasis,
            Personal<String> instruction)
            implements ActCommand {}

    /** Record that an act that was ordered was done. */
    record DoAct(CaseId caseId, At at, ActId actId, Outcome outcome) implements ActCommand {}

    /**
     * Record an act that was done before anybody ordered it.
     *
     * @param why the reasons for not waiting for an order
     */
    record DoWithoutOrder(CaseId caseId, At at, ActId actId, What what, Outcome outcome, Personal<String> why)
            implements ActCommand {}

    /** Refuse an act that was ordered, as its owner. */
    record RefuseAct(CaseId caseId, At at, ActId actId, Hindrance ground, Personal<String> reasons)
            implements ActCommand {}

    /** Record that an act that was ordered cannot be done, as its owner. */
    record SayImpossible(CaseId caseId, At at, ActId actId, Hindrance ground, Personal<String> reasons)
            implements ActCommand {}

    /** Withdraw an act that was ordered. */
    record WithdrawAct(CaseId caseId, ActId actId, Personal<String> reasons) implements ActCommand, OfTheLead {}

    /** Set another date for the act. The earlier one stays on record. */
    record MoveDue(CaseId caseId, At at, ActId actId, Instant due, Personal<String> reasons)
            implements ActCommand, OfTheLead {}
}
