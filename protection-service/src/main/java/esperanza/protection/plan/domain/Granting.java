package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.ANSWER_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.PersonsAnswer.ACCEPTED;
import static esperanza.protection.measure.domain.PersonsAnswer.DECLINED;
import static esperanza.protection.plan.domain.PlanRule.GRANTED_ALREADY;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_OFFER;
import static esperanza.protection.plan.domain.PlanRule.OFFER_NOT_ACCEPTED;
import static esperanza.protection.plan.domain.PlanRule.REVIEW_BEFORE_DECISION;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.GrantCommand.*;
import esperanza.protection.plan.domain.GrantEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules by which a measure is granted and answered. A measure of an offer is granted if the person accepted it. The
 * answer to a measure that was decided is the person's: no rule refuses it, but whoever answers for the delivery does
 * not record it, because a refusal ends the term.
 */
final class Granting {

    private Granting() {}

    static List<PlanEvent> granted(Open plan, GrantMeasure grant) {
        Consenting.require(plan, grant.caseId(), grant.withoutConsent());
        Optional<UUID> offer = grant.offered() ? Optional.of(accepted(plan, grant)) : Optional.empty();
        if (grant.reviewBy().filter(by -> !by.isAfter(grant.decidedAt())).isPresent()) {
            throw new RuleViolation(REVIEW_BEFORE_DECISION);
        }
        return plan.measures().of(grant.measureId()).isPresent() ? List.of() : List.of(event(plan, grant, offer));
    }

    static List<PlanEvent> answered(Open plan, AnswerMeasure said) {
        Measure measure = plan.measures().of(said.measureId()).orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        if (said.at().by().equals(said.holder())) {
            throw new RuleViolation(ANSWER_NEEDS_ANOTHER_PERSON);
        }
        if (measure.isAnswered(said.answer())) {
            return List.of();
        }
        return List.of(
                switch (said.answer()) {
                    case ACCEPTED -> accepted(plan, measure, said);
                    case DECLINED ->
                        new MeasureDeclined(
                                plan.id(),
                                plan.knownParties(),
                                measure.caseId(),
                                measure.id(),
                                said.by(),
                                said.instead(),
                                said.words());
                });
    }

    static Open evolve(Open plan, GrantEvent event) {
        return plan.measures(measures -> switch (event) {
            case MeasureGranted granted -> measures.decided(Measure.of(granted));
            case MeasureAccepted _ -> measures.answered(event.measureId(), ACCEPTED);
            case MeasureDeclined _ -> measures.answered(event.measureId(), DECLINED);
        });
    }

    /** The offer in which the person accepted the measure. */
    private static UUID accepted(Open plan, GrantMeasure grant) {
        Offer offer = plan.offers().all().stream()
                .filter(each -> each.measures().contains(grant.measureId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(NO_SUCH_OFFER));
        if (offer.answer(grant.measureId())
                .filter(OfferedAnswer.ACCEPTED::equals)
                .isEmpty()) {
            throw new RuleViolation(OFFER_NOT_ACCEPTED);
        }
        if (plan.measures().of(grant.measureId()).isPresent()) {
            throw new RuleViolation(GRANTED_ALREADY);
        }
        return offer.id();
    }

    private static PlanEvent event(Open plan, GrantMeasure grant, Optional<UUID> offer) {
        return new MeasureGranted(
                plan.id(),
                plan.knownParties(),
                grant.caseId(),
                grant.measureId(),
                grant.decidedAt(),
                grant.reviewBy(),
                grant.route(),
                grant.unit(),
                grant.at().by(),
                offer,
                grant.type(),
                grant.description(),
                grant.reasons(),
                grant.withoutConsent());
    }

    private static PlanEvent accepted(Open plan, Measure measure, AnswerMeasure said) {
        return new MeasureAccepted(
                plan.id(),
                plan.knownParties(),
                measure.caseId(),
                measure.id(),
                said.by(),
                ifSo(measure.granted()),
                ifSo(measure.isAnswered(DECLINED) && !said.inHand()),
                said.words());
    }

    /** A mark that is false is left out of the event. */
    private static Optional<Boolean> ifSo(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }
}
