package esperanza.protection.plan.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GrantEvent.GrantRoute;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A measure is granted, and the person answers it. */
public sealed interface GrantCommand extends PlanCommand {

    /**
     * A measure that a decision granted, with the words that were proposed and those that were decided.
     *
     * @param unit the persons or places that it protects; empty: as the party of the plan is
     * @param reasons why it was granted
     */
    record DecidedGrant(
            MeasureId measureId,
            Optional<ProtectedUnit> unit,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons) {}

    /**
     * Put on the plan what an adopted decision granted. Never refused: a person who withdrew their consent meanwhile is
     * talked to first.
     *
     * @param adoptionId the event by which it was adopted
     * @param decidedAt when it came into force
     * @param grants what the sealed words of the matter and of its decision say; empty before they were read
     */
    record GrantDecided(
            PlanId planId, DecisionId decisionId, UUID adoptionId, Instant decidedAt, List<DecidedGrant> grants)
            implements GrantCommand {

        /** The same, once the sealed words were read. */
        public GrantDecided granting(List<DecidedGrant> measures) {
            return new GrantDecided(planId, decisionId, adoptionId, decidedAt, List.copyOf(measures));
        }
    }

    /**
     * Put on the plan what was held, because the person consents again. Never refused: if they withdrew their consent once
     * more, all stays held.
     *
     * @param consentId the event by which the plan noted the consent
     * @param givenAt when it did: the State owes the measures from then on
     * @param grants of each decision whose measures are held; empty before the sealed words were read
     */
    record ReleaseGrants(PlanId planId, CaseId caseId, UUID consentId, Instant givenAt, List<GrantDecided> grants)
            implements GrantCommand {

        /** The measures that a decision granted, as if it came into force with the consent. */
        public GrantDecided of(DecisionId decision) {
            return new GrantDecided(planId, decision, consentId, givenAt, List.of());
        }

        /** The same, once the sealed words were read. */
        public ReleaseGrants releasing(List<GrantDecided> held) {
            return new ReleaseGrants(planId, caseId, consentId, givenAt, List.copyOf(held));
        }
    }

    /**
     * Grant a measure.
     *
     * @param measureId of a measure that was offered or proposed: its id there
     * @param offered whether it was offered to the person, who then has to have accepted it
     * @param bodyDecides whether a body decides about measures: then a person grants what it decided or a court ordered
     * @param at also tells the person who decides, and answers for the delivery
     * @param latestReview the last instant that the profile allows for the review; empty: any
     */
    record GrantMeasure(
            CaseId caseId,
            MeasureId measureId,
            boolean offered,
            boolean bodyDecides,
            At at,
            Instant decidedAt,
            Optional<Instant> reviewBy,
            Optional<Instant> latestReview,
            GrantRoute route,
            ProtectedUnit unit,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements GrantCommand {}

    /**
     * A measure as it was delivered and is used.
     *
     * @param delivered whether a handover is recorded that nobody contests
     * @param failed whether it fails
     * @param returned whether the person gave it back
     */
    record InUse(boolean delivered, boolean failed, boolean returned) {}

    /**
     * Record the answer of the person to a measure that the plan decided. The last answer counts.
     *
     * @param at also tells the person who records it
     * @param holder pseudonym of the person who answers for the delivery, and so does not record this
     * @param use the measure as it was delivered and is used
     * @param askBack present: said at the own door, where another may hold the key
     * @param instead what the person asks for in place of a measure that they decline
     */
    record AnswerMeasure(
            MeasureId measureId,
            PersonsAnswer answer,
            At at,
            String holder,
            InUse use,
            PersonsVoice by,
            Optional<AskBack> askBack,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words)
            implements GrantCommand {

        /** The same, said at the own door. */
        public AnswerMeasure askingBack(UUID reviewId) {
            AskBack ask = new AskBack(at.now().plus(AskBack.WITHIN), reviewId);
            return new AnswerMeasure(measureId, answer, at, holder, use, by, Optional.of(ask), instead, words);
        }
    }

    /**
     * How what the person said at the own door is asked back.
     *
     * @param by until when the delivery goes on at the latest
     * @param reviewId the review by which somebody is called
     */
    record AskBack(Instant by, UUID reviewId) {

        /** Source: own design. Long enough to reach the person by the way agreed with them. */
        static final Duration WITHIN = Duration.ofHours(24);
    }
}
