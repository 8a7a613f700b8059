package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.ANSWER_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.MeasureRule.REVIEW_TOO_LATE;
import static esperanza.protection.measure.domain.PersonsAnswer.ACCEPTED;
import static esperanza.protection.measure.domain.PersonsAnswer.DECLINED;
import static esperanza.protection.plan.domain.PlanRule.GRANTED_ALREADY;
import static esperanza.protection.plan.domain.PlanRule.MEASURE_NOT_ADOPTED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_OFFER;
import static esperanza.protection.plan.domain.PlanRule.OFFER_NOT_ACCEPTED;
import static esperanza.protection.plan.domain.PlanRule.REVIEW_BEFORE_DECISION;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.GrantCommand.*;
import esperanza.protection.plan.domain.GrantEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules by which a measure is granted and answered. A measure of an offer is granted if the person accepted it. The
 * answer to a measure that was decided is the person's: no rule refuses it, but whoever answers for the delivery does
 * not record it, because a refusal ends the term.
 */
final class Granting {

    private Granting() {}

    static List<PlanEvent> granted(Open plan, GrantMeasure grant) {
        Consenting.require(plan, grant.caseId(), grant.withoutConsent());
        requireDecided(plan, grant);
        Optional<UUID> offer = grant.offered() ? Optional.of(accepted(plan, grant)) : Optional.empty();
        if (grant.reviewBy().filter(by -> !by.isAfter(grant.decidedAt())).isPresent()) {
            throw new RuleViolation(REVIEW_BEFORE_DECISION);
        }
        if (grant.reviewBy()
                .filter(by -> grant.latestReview().filter(by::isAfter).isPresent())
                .isPresent()) {
            throw new RuleViolation(REVIEW_TOO_LATE);
        }
        return plan.measures().of(grant.measureId()).isPresent() ? List.of() : List.of(event(plan, grant, offer));
    }

    static List<PlanEvent> answered(Open plan, AnswerMeasure said) {
        Measure measure = plan.measures().of(said.measureId()).orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        if (said.at().by().equals(said.holder())) {
            throw new RuleViolation(ANSWER_NEEDS_ANOTHER_PERSON);
        }
        if (measure.hasSaid(said.answer(), said.askBack().isPresent())) {
            return List.of();
        }
        return switch (said.answer()) {
            case ACCEPTED -> List.of(accepted(plan, measure, said));
            case DECLINED -> declined(plan, measure, said);
        };
    }

    private static List<PlanEvent> declined(Open plan, Measure measure, AnswerMeasure said) {
        PlanEvent declined = new MeasureDeclined(
                plan.id(),
                plan.knownParties(),
                measure.caseId(),
                measure.id(),
                said.by(),
                said.askBack().map(AskBack::by),
                said.instead(),
                said.words());
        return Stream.concat(
                        Stream.of(declined),
                        said.askBack().stream()
                                .map(ask -> Reviewing.byThePerson(
                                        plan, measure.caseId(), ask.reviewId(), Optional.empty())))
                .toList();
    }

    static Open evolve(Open plan, GrantEvent event) {
        return switch (event) {
            case MeasureGranted granted ->
                plan.measures(measures -> measures.decided(Measure.of(granted)))
                        .matters(matters -> matters.granted(granted.measureId()))
                        .risk(risk -> risk.stepped(granted.caseId(), Optional.empty()));
            case GrantHeld held -> plan.matters(matters -> matters.held(held));
            case MeasureAccepted _ -> plan.measures(measures -> measures.answered(event.measureId(), ACCEPTED));
            case MeasureDeclined news ->
                plan.measures(measures -> news.askedBackBy()
                        .map(by -> measures.askedBack(news.measureId(), by))
                        .orElseGet(() -> measures.answered(news.measureId(), DECLINED)));
        };
    }

    /** Where a body decides, one person grants what it decided, or what a court or the Commission ordered. */
    private static void requireDecided(Open plan, GrantMeasure grant) {
        boolean ordered = grant.route() == GrantRoute.ORDERED
                && plan.risk().orders().holding().stream()
                        .anyMatch(order -> order.caseId().equals(grant.caseId()));
        boolean decided = plan.measures().of(grant.measureId()).isPresent()
                || plan.matters().holding(grant.measureId()).isPresent();
        if (grant.bodyDecides() && !ordered && !decided) {
            throw new RuleViolation(MEASURE_NOT_ADOPTED);
        }
    }

    /** The offer in which the person accepted the measure. */
    private static UUID accepted(Open plan, GrantMeasure grant) {
        Offer offer = plan.offers().all().stream()
                .filter(each -> each.measures().contains(grant.measureId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(NO_SUCH_OFFER));
        if (!offer.isAccepted(grant.measureId())) {
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
                plan.matters().holding(grant.measureId()).map(Matter::id),
                grant.type(),
                grant.description(),
                grant.reasons(),
                grant.withoutConsent());
    }

    private static PlanEvent accepted(Open plan, Measure measure, AnswerMeasure said) {
        boolean again = measure.isAnswered(DECLINED);
        return new MeasureAccepted(
                plan.id(),
                plan.knownParties(),
                measure.caseId(),
                measure.id(),
                said.by(),
                ifSo(measure.granted()),
                ifSo(again && !said.use().delivered()),
                ifSo(again && said.use().delivered() && !said.use().returned()),
                ifSo(again && said.use().failed() && !said.use().returned()),
                said.words());
    }

    /** A mark that is false is left out of the event. */
    private static Optional<Boolean> ifSo(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }
}
