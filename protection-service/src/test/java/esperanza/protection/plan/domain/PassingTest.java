package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.ANA_AGAIN;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.ReviewEvent.Kind.FAILURE;
import static esperanza.protection.plan.domain.ReviewEvent.Kind.PERSON;
import static esperanza.protection.plan.domain.ReviewEvent.Outcome.REASSESS;
import static esperanza.protocol.vocabulary.RiskLevel.EXTREME;
import static esperanza.protocol.vocabulary.RiskLevel.HIGH;
import static esperanza.protocol.vocabulary.RiskLevel.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.OrderEvent.OrderReceived;
import esperanza.protection.plan.domain.PlanCommand.AnswerReview;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.LiftFloor;
import esperanza.protection.plan.domain.PlanCommand.TakeOverRisk;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.domain.ReviewEvent.ProtectionReviewCalled;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassingTest {

    private static final UUID ORDER = new UUID(4, 1);
    private static final UUID REVIEW = new UUID(5, 1);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PassedOrder PASSED_ORDER = new PassedOrder(ORDER, OrderEvent.Source.IACHR, Optional.empty());
    private static final PassedReview PASSED_REVIEW = new PassedReview(REVIEW, FAILURE);

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void a_plan_that_is_joined_passes_on_the_level_the_orders_and_the_open_reviews_of_each_case() {
        plan.given(OPEN, held(HIGH), ordered(), called())
                .when(new JoinPlan(ANA, OTHER_PLAN, CASE))
                .then(
                        new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE),
                        new IncidentPassedOn(
                                PLAN, OTHER_PLAN, List.of(ANA), PartyKind.PERSON, CASE, REPORT, Ana.NOON, false),
                        new RiskPassedOn(
                                PLAN,
                                OTHER_PLAN,
                                List.of(ANA),
                                CASE,
                                Optional.of(HIGH),
                                Optional.empty(),
                                List.of(PASSED_ORDER),
                                List.of(PASSED_REVIEW)));
    }

    @Test
    void a_higher_level_an_order_and_a_review_are_taken_over_once() {
        var taken = new RiskTakenOver(
                PLAN, OTHER_PLAN, List.of(ANA), CASE, Optional.of(HIGH), Optional.empty(), List.of(PASSED_ORDER));
        plan.given(OPEN).when(take(HIGH)).then(taken, called());
        plan.given(OPEN, taken, called()).when(take(HIGH)).thenNothing();
    }

    @Test
    void a_level_that_is_not_higher_is_not_taken_over() {
        plan.given(OPEN, held(EXTREME), ordered(), called()).when(take(HIGH)).thenNothing();
    }

    @Test
    void a_presumption_of_the_joined_plan_holds_the_level_here_too() {
        var taken =
                new RiskTakenOver(PLAN, OTHER_PLAN, List.of(ANA), CASE, Optional.empty(), Optional.of(HIGH), List.of());
        var take = new TakeOverRisk(OTHER_PLAN, CASE, Optional.empty(), Optional.of(HIGH), List.of(), List.of());
        plan.given(OPEN).when(take).then(taken);
        plan.given(OPEN, taken).when(take).thenNothing();
        plan.given(OPEN, taken)
                .when(new JoinPlan(ANA, OTHER_PLAN, CASE))
                .then(
                        new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE),
                        new IncidentPassedOn(
                                PLAN, OTHER_PLAN, List.of(ANA), PartyKind.PERSON, CASE, REPORT, Ana.NOON, false),
                        new RiskPassedOn(
                                PLAN,
                                OTHER_PLAN,
                                List.of(ANA),
                                CASE,
                                Optional.empty(),
                                Optional.of(HIGH),
                                List.of(),
                                List.of()));
    }

    @Test
    void a_case_that_the_plan_does_not_have_brings_nothing() {
        plan.given(linked(ANA, SECOND_CASE, REPORT, 1, false)).when(take(HIGH)).thenNothing();
        plan.given().when(take(HIGH)).thenNothing();
    }

    @Test
    void a_failure_that_was_passed_on_calls_a_review_where_a_level_is() {
        var failure = new TakeOverRisk(
                OTHER_PLAN, CASE, Optional.empty(), Optional.empty(), List.of(), List.of(PASSED_REVIEW));
        plan.given(OPEN, held(MEDIUM)).when(failure).then(called());
        plan.given(OPEN).when(failure).thenNothing();
    }

    @Test
    void a_review_that_the_person_called_is_taken_over_also_without_a_level() {
        var asked = new PassedReview(REVIEW, PERSON);
        plan.given(OPEN)
                .when(new TakeOverRisk(OTHER_PLAN, CASE, Optional.empty(), Optional.empty(), List.of(), List.of(asked)))
                .then(new ProtectionReviewCalled(PLAN, List.of(ANA), CASE, REVIEW, PERSON, Optional.empty()));
    }

    @Test
    void a_plan_that_was_joined_itself_passes_on_what_it_takes_over() {
        PlanId third = new PlanId(new UUID(0, 3));
        plan.given(OPEN, new PlanJoined(PLAN, ANA, third, CASE))
                .when(take(HIGH))
                .then(
                        new RiskTakenOver(
                                PLAN,
                                OTHER_PLAN,
                                List.of(ANA),
                                CASE,
                                Optional.of(HIGH),
                                Optional.empty(),
                                List.of(PASSED_ORDER)),
                        new RiskPassedOn(
                                PLAN,
                                third,
                                List.of(ANA),
                                CASE,
                                Optional.of(HIGH),
                                Optional.empty(),
                                List.of(PASSED_ORDER),
                                List.of(PASSED_REVIEW)));
    }

    /** Called here in the case with a level, it would stay where nobody can answer, and the third plan would not know. */
    @Test
    void a_plan_that_was_joined_itself_passes_a_review_on_as_it_came_also_from_a_case_without_a_level() {
        PlanId third = new PlanId(new UUID(0, 3));
        PlanEvent second = linked(ANA, SECOND_CASE, REPORT, 2, false);
        plan.given(OPEN, held(HIGH), second, new PlanJoined(PLAN, ANA, third, CASE))
                .when(new TakeOverRisk(
                        OTHER_PLAN, SECOND_CASE, Optional.empty(), Optional.empty(), List.of(), List.of(PASSED_REVIEW)))
                .then(new RiskPassedOn(
                        PLAN,
                        third,
                        List.of(ANA),
                        SECOND_CASE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(PASSED_REVIEW)));
    }

    @Test
    void what_was_taken_over_is_answered_and_lifted_by_persons_like_any_other() {
        var taken = new RiskTakenOver(
                PLAN, OTHER_PLAN, List.of(ANA), CASE, Optional.of(MEDIUM), Optional.empty(), List.of(PASSED_ORDER));
        var open = (Plan.Open) decider.replay(List.of(OPEN, taken, called()));
        assertThat(Floors.inForce(open)).contains(HIGH);
        assertThat(Floors.of(open)).containsExactly(Floors.Cause.ORDER);
        assertThat(decider.decide(open, new AnswerReview(REVIEW, by("ana"), Set.of(), REASSESS, text())))
                .hasSize(1);
        assertThat(decider.decide(open, new LiftFloor(ORDER, by("ana"), text())))
                .hasSize(1);
        assertThat(Floors.inForce(open.only(Set.of(SECOND_CASE)))).isEmpty();
    }

    private static RiskTakenOver held(RiskLevel level) {
        return new RiskTakenOver(
                PLAN, PlanId.of(ANA_AGAIN), List.of(ANA), CASE, Optional.of(level), Optional.empty(), List.of());
    }

    private static OrderReceived ordered() {
        return new OrderReceived(PLAN, List.of(ANA), CASE, ORDER, OrderEvent.Source.IACHR, Optional.empty(), text());
    }

    private static ProtectionReviewCalled called() {
        return new ProtectionReviewCalled(PLAN, List.of(ANA), CASE, REVIEW, FAILURE, Optional.empty());
    }

    private static TakeOverRisk take(RiskLevel level) {
        return new TakeOverRisk(
                OTHER_PLAN, CASE, Optional.of(level), Optional.empty(), List.of(PASSED_ORDER), List.of(PASSED_REVIEW));
    }
}
