package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.ANA_AGAIN;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.ACCEPTED;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.DECLINED;
import static esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationCommand.*;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final UUID OFFER = new UUID(7, 1);
    private static final MeasureId PHONE = new MeasureId(new UUID(8, 1));
    private static final MeasureId COURSE = new MeasureId(new UUID(8, 2));
    private static final Personal<List<MeasureType>> TYPES = Personal.of(
            ANA.value(), List.of(MeasureType.MOBILE_OR_SATELLITE_PHONE, MeasureType.SELF_PROTECTION_COURSE));
    private static final Optional<Personal<String>> WORDS = Optional.of(text());
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void what_is_offered_is_recorded_once_for_each_case_of_the_plan() {
        plan.given(OPEN, SECOND).when(offer(PHONE, COURSE)).then(offered(CASE), offered(SECOND_CASE));
    }

    @Test
    void the_same_offer_is_recorded_once() {
        plan.given(OPEN, offered(CASE)).when(offer(PHONE, COURSE)).thenNothing();
    }

    @Test
    void each_measure_is_answered_by_itself_and_the_last_answer_counts() {
        var first = agreed(CASE, answer(PHONE, ACCEPTED), answer(COURSE, LATER));
        var second = agreed(CASE, answer(PHONE, ACCEPTED), answer(COURSE, DECLINED));
        plan.given(OPEN, offered(CASE))
                .when(answers(answer(PHONE, ACCEPTED), answer(COURSE, LATER)))
                .then(first);
        plan.given(OPEN, offered(CASE), first)
                .when(answers(answer(PHONE, ACCEPTED), answer(COURSE, DECLINED)))
                .then(second);
        assertThat(replayed(OPEN, SECOND, offered(CASE), offered(SECOND_CASE), first, second))
                .containsExactly(new Offer(
                        OFFER,
                        List.of(PHONE, COURSE),
                        Map.of(CASE, second.answers(), SECOND_CASE, List.of()),
                        Map.of(CASE, second.answers(), SECOND_CASE, List.of())))
                .allSatisfy(offer -> {
                    assertThat(offer.answer(PHONE)).contains(ACCEPTED);
                    assertThat(offer.answer(COURSE)).contains(DECLINED);
                });
    }

    @Test
    void an_answer_is_recorded_and_seen_in_the_cases_of_the_offer_alone() {
        plan.given(OPEN, offered(CASE), SECOND)
                .when(answers(answer(PHONE, ACCEPTED), answer(COURSE, LATER)))
                .then(agreed(CASE, answer(PHONE, ACCEPTED), answer(COURSE, LATER)));
        var open = (Plan.Open) decider.replay(List.of(
                OPEN,
                SECOND,
                offered(CASE),
                offered(SECOND_CASE),
                agreed(CASE, answer(PHONE, ACCEPTED), answer(COURSE, LATER))));
        assertThat(open.only(Set.of(SECOND_CASE)).offers().all())
                .singleElement()
                .satisfies(offer -> assertThat(offer.answer(PHONE)).isEmpty());
    }

    @Test
    void an_answer_names_each_measure_of_the_offer_once_and_no_other() {
        var given = plan.given(OPEN, offered(CASE));
        given.when(answers(answer(PHONE, ACCEPTED))).thenRefused(PlanRule.ANSWER_OF_PERSON_LEFT_OUT);
        given.when(answers(answer(PHONE, ACCEPTED), answer(PHONE, DECLINED)))
                .thenRefused(PlanRule.ANSWER_OF_PERSON_LEFT_OUT);
        given.when(answers(answer(PHONE, ACCEPTED), answer(new MeasureId(new UUID(8, 3)), ACCEPTED)))
                .thenRefused(PlanRule.ANSWER_OF_PERSON_LEFT_OUT);
        given.when(new AnswerOffer(new UUID(7, 2), List.of(answer(PHONE, ACCEPTED)), WORDS))
                .thenRefused(PlanRule.NO_SUCH_OFFER);
    }

    @Test
    void support_children_and_the_group_are_recorded_with_their_answer() {
        plan.given(OPEN)
                .when(new OfferSupport(SupportAnswer.DECLINED, WORDS))
                .then(new SupportOffered(PLAN, ANA, CASE, SupportAnswer.DECLINED, WORDS));
        plan.given(OPEN)
                .when(new AssessChildren(ChildrenFound.NONE, Optional.empty()))
                .then(new ChildrenAssessed(PLAN, List.of(ANA), CASE, ChildrenFound.NONE, Optional.empty()));
        plan.given(OPEN)
                .when(new AssessChildren(ChildrenFound.SOME, Optional.empty()))
                .thenRefused(PlanRule.CHILDREN_NEED_WORDS);
        plan.given(OPEN)
                .when(new AssessChildren(ChildrenFound.SOME, Optional.of(Personal.of(ANA.value(), " "))))
                .thenRefused(PlanRule.CHILDREN_NEED_WORDS);
        plan.given(OPEN)
                .when(new ConsiderCollective(CollectiveOutcome.BOTH, WORDS))
                .then(new CollectiveConsidered(PLAN, List.of(ANA), CASE, CollectiveOutcome.BOTH, WORDS));
    }

    @Test
    void support_is_recorded_for_each_reference_of_the_person() {
        plan.given(OPEN, included(CASE))
                .when(new OfferSupport(SupportAnswer.ACCEPTED, WORDS))
                .then(
                        new SupportOffered(PLAN, ANA, CASE, SupportAnswer.ACCEPTED, WORDS),
                        new SupportOffered(PLAN, ANA_AGAIN, CASE, SupportAnswer.ACCEPTED, WORDS));
    }

    @Test
    void the_level_says_when_somebody_speaks_with_the_person_again_and_a_risk_that_nobody_assessed_is_a_high_one() {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        plan.given(OPEN)
                .when(new ContactPerson(new At(now, "ana"), ContactWay.CALL, Reached.NOT_REACHED, WORDS))
                .then(new PersonContacted(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        ContactWay.CALL,
                        Reached.NOT_REACHED,
                        Instant.parse("2026-03-09T12:00:00Z"),
                        WORDS));
    }

    @Test
    void each_side_of_the_life_is_asked_about() {
        var all = Arrays.stream(LifeSide.values()).collect(Collectors.toMap(side -> side, _ -> Effect.SOME));
        plan.given(OPEN)
                .when(new AskWorkEffect(all, WORDS))
                .then(new WorkEffectAsked(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        Arrays.stream(LifeSide.values())
                                .map(side -> new EffectOnSide(side, Effect.SOME))
                                .toList(),
                        WORDS));
        plan.given(OPEN)
                .when(new AskWorkEffect(Map.of(LifeSide.WORK, Effect.STOPS), WORDS))
                .thenRefused(PlanRule.ANSWER_OF_PERSON_LEFT_OUT);
    }

    @Test
    void a_plan_that_nobody_opened_or_that_was_joined_takes_no_conversation() {
        plan.given().when(offer(PHONE, COURSE)).thenRefused(PlanRule.NO_SUCH_PLAN);
        plan.given(OPEN, new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE))
                .when(offer(PHONE, COURSE))
                .thenRefused(PlanRule.PLAN_JOINED);
    }

    @Test
    void offers_of_other_cases_are_left_out() {
        var open = (Plan.Open) decider.replay(List.of(OPEN, SECOND, offered(SECOND_CASE)));
        assertThat(open.only(Set.of(CASE)).offers().all()).isEmpty();
        assertThat(open.only(Set.of(SECOND_CASE)).offers().all()).hasSize(1);
    }

    /** A merge that came with a hidden case is not told. */
    @Test
    void only_references_that_a_known_case_brought_are_named() {
        var open = (Plan.Open) decider.replay(List.of(OPEN, SECOND, included(SECOND_CASE)));
        assertThat(decider.decide(open.only(Set.of(CASE)), new OfferSupport(SupportAnswer.ACCEPTED, WORDS)))
                .containsExactly(new SupportOffered(PLAN, ANA, CASE, SupportAnswer.ACCEPTED, WORDS));
    }

    private List<Offer> replayed(PlanEvent... events) {
        return List.copyOf(
                ((Plan.Open) decider.replay(List.of(events))).offers().all());
    }

    private static OfferMeasures offer(MeasureId... measures) {
        return new OfferMeasures(OFFER, List.of(measures), TYPES, WORDS);
    }

    private static MeasuresOffered offered(CaseId of) {
        return new MeasuresOffered(PLAN, List.of(ANA), of, OFFER, List.of(PHONE, COURSE), TYPES, WORDS);
    }

    private static AnswerOffer answers(AnswerOfMeasure... answers) {
        return new AnswerOffer(OFFER, List.of(answers), WORDS);
    }

    private static MeasuresAgreed agreed(CaseId of, AnswerOfMeasure... answers) {
        return new MeasuresAgreed(PLAN, List.of(ANA), of, OFFER, List.of(answers), Optional.empty(), WORDS);
    }

    private static AnswerOfMeasure answer(MeasureId measure, OfferedAnswer answer) {
        return new AnswerOfMeasure(measure, answer);
    }
}
