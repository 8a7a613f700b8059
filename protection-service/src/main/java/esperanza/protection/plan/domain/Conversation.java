package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.ANSWER_OF_PERSON_LEFT_OUT;
import static esperanza.protection.plan.domain.PlanRule.CHILDREN_NEED_WORDS;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_OFFER;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationCommand.*;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of a conversation with the person: each question is answered as a whole, and no answer is held against
 * anybody. No rule here reads what the person declined.
 */
final class Conversation {

    private Conversation() {}

    static List<PlanEvent> recorded(Open plan, ConversationCommand command) {
        return switch (command) {
            case OfferMeasures offer -> offered(plan, offer);
            case AnswerOffer answer -> answered(plan, offer(plan, answer), answer, Optional.empty());
            case ContactPerson said -> contacted(plan, said);
            case OfferSupport said -> supported(plan, said);
            case AssessChildren said -> children(plan, said);
            case ConsiderCollective said ->
                each(
                        plan,
                        of -> new CollectiveConsidered(
                                plan.id(), plan.knownParties(), of, said.outcome(), said.words()));
            case AskWorkEffect said -> effects(plan, said);
        };
    }

    static Open evolve(Open plan, ConversationEvent event) {
        return switch (event) {
            case MeasuresOffered news -> plan.offers(offers -> offers.offered(news));
            case MeasuresAgreed news -> {
                Open after = plan.offers(offers -> offers.answered(news));
                yield isBasisChanged(plan, news)
                        ? after.matters(matters -> matters.basisChangedIn(news.caseId()))
                        : after;
            }
            case PersonContacted _, SupportOffered _, ChildrenAssessed _, CollectiveConsidered _, WorkEffectAsked _ ->
                plan;
        };
    }

    private static List<PlanEvent> offered(Open plan, OfferMeasures offer) {
        return plan.offers().of(offer.offerId()).isPresent()
                ? List.of()
                : each(
                        plan,
                        of -> new MeasuresOffered(
                                plan.id(),
                                plan.knownParties(),
                                of,
                                offer.offerId(),
                                offer.measures(),
                                offer.types(),
                                offer.words()));
    }

    /** An old offer that is sent again is nothing new. */
    static List<PlanEvent> answeredAtDoor(Open plan, AnswerOffer answer) {
        Offer offer = offer(plan, answer);
        return offer.hasSaid(answer.answers()) ? List.of() : answered(plan, offer, answer, Optional.of(true));
    }

    /** A key in other hands could block each matter for ever, so no answer at the door changes the basis of one. */
    private static boolean isBasisChanged(Open plan, MeasuresAgreed news) {
        return news.atDoor().isEmpty()
                && plan.offers()
                        .of(news.offerId())
                        .filter(offer -> offer.isChangedBy(news.caseId(), news.answers()))
                        .isPresent();
    }

    private static Offer offer(Open plan, AnswerOffer answer) {
        Offer offer = plan.offers().of(answer.offerId()).orElseThrow(() -> new RuleViolation(NO_SUCH_OFFER));
        List<MeasureId> answered =
                answer.answers().stream().map(AnswerOfMeasure::offeredId).toList();
        if (answered.size() != offer.measures().size() || !Set.copyOf(answered).equals(Set.copyOf(offer.measures()))) {
            throw new RuleViolation(ANSWER_OF_PERSON_LEFT_OUT);
        }
        return offer;
    }

    private static List<PlanEvent> answered(Open plan, Offer offer, AnswerOffer answer, Optional<Boolean> atDoor) {
        return offer.cases().stream()
                .<PlanEvent>map(of -> new MeasuresAgreed(
                        plan.id(), plan.knownParties(), of, offer.id(), answer.answers(), atDoor, answer.words()))
                .toList();
    }

    private static List<PlanEvent> contacted(Open plan, ContactPerson said) {
        Instant next = said.at().now().plus(Duration.ofDays(daysUntilContact(Floors.inForce(plan))));
        return each(
                plan,
                of -> new PersonContacted(
                        plan.id(), plan.knownParties(), of, said.how(), said.result(), next, said.words()));
    }

    /** Source: own design, a proposal that a country replaces. A risk that nobody assessed counts as a high one. */
    private static int daysUntilContact(Optional<RiskLevel> level) {
        return switch (level.orElse(RiskLevel.HIGH)) {
            case EXTREME -> 1;
            case HIGH -> 7;
            case MEDIUM -> 30;
            case LOW -> 90;
        };
    }

    private static List<PlanEvent> supported(Open plan, OfferSupport said) {
        return plan.knownParties().stream()
                .flatMap(party ->
                        each(plan, of -> new SupportOffered(plan.id(), party, of, said.answer(), said.words()))
                                .stream())
                .toList();
    }

    private static List<PlanEvent> children(Open plan, AssessChildren said) {
        if (said.found() == ChildrenFound.SOME && isBlank(said.needs())) {
            throw new RuleViolation(CHILDREN_NEED_WORDS);
        }
        return each(plan, of -> new ChildrenAssessed(plan.id(), plan.knownParties(), of, said.found(), said.needs()));
    }

    private static List<PlanEvent> effects(Open plan, AskWorkEffect said) {
        if (said.effects().size() < LifeSide.values().length) {
            throw new RuleViolation(ANSWER_OF_PERSON_LEFT_OUT);
        }
        List<EffectOnSide> effects = said.effects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(line -> new EffectOnSide(line.getKey(), line.getValue()))
                .toList();
        return each(plan, of -> new WorkEffectAsked(plan.id(), plan.knownParties(), of, effects, said.words()));
    }

    static boolean isBlank(Optional<Personal<String>> words) {
        return words.flatMap(Personal::value).filter(text -> !text.isBlank()).isEmpty();
    }

    /** One event for each case of the plan. */
    static List<PlanEvent> each(Open plan, Function<CaseId, PlanEvent> event) {
        Stream<CaseId> cases = plan.incidents().cases().stream();
        return cases.map(event).toList();
    }
}
