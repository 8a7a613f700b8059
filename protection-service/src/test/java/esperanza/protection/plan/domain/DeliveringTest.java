package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.CONTESTED_BY_ANOTHER;
import static esperanza.protection.measure.domain.MeasureRule.HANDED_OVER_ALREADY;
import static esperanza.protection.measure.domain.MeasureRule.NOT_HANDED_OVER;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.Voice.BENEFICIARY;
import static esperanza.protection.measure.domain.Voice.SECOND_SOURCE;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.ANA_AGAIN;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.EVENING;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.decide;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_SEPARATION;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.Delivery.Confirmed;
import esperanza.protection.measure.domain.Delivery.Contested;
import esperanza.protection.measure.domain.Delivery.HandedOver;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.*;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.Use;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A measure from its decision by the plan to its confirmed delivery. */
class DeliveringTest {

    private static final DecidedMeasure DECIDED = new DecidedMeasure(
            PLAN, List.of(ANA), CASE, MEASURE, "decider", false, Optional.empty(), Optional.empty(), Optional.empty());
    private static final MeasureDecider DECIDER = new MeasureDecider(Optional.of(DECIDED));
    private static final Use NEW = new Use(Optional.empty(), false, false);
    private static final PlanEvent[] OPEN = {linked(ANA, CASE, REPORT, 1, false)};

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());
    private final Scenario<MeasureCommand, MeasureState, MeasureEvent> measure = Scenario.of(DECIDER);

    @Test
    void a_measure_is_decided_for_a_case_of_the_plan() {
        plan.given(OPEN).when(decide(CASE)).then(decided(CASE, ANA));
        plan.given(after(decided(CASE, ANA))).when(decide(CASE)).thenNothing();
        plan.given(OPEN).when(decide(SECOND_CASE)).thenRefused(CASE_NOT_IN_PLAN);
        plan.when(decide(CASE)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void one_person_asserts_the_handover_and_another_confirms_it() {
        measure.given().when(record(NOON)).then(handedOver(NOON, "officer"));
        measure.given(delivered()).when(confirm(BENEFICIARY, "analyst")).then(confirmed(BENEFICIARY));
        measure.given(delivered()).when(confirm(BENEFICIARY, "officer")).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
    }

    @Test
    void a_measure_changes_hands_whatever_became_of_it() {
        measure.given().when(reassign("eva")).then(reassigned("decider", "eva"));
        measure.given(reassigned("decider", "eva")).when(reassign("omar")).then(reassigned("eva", "omar"));
        measure.given(delivered(contested(BENEFICIARY))).when(reassign("eva")).then(reassigned("decider", "eva"));
        measure.given().when(reassign("decider")).thenNothing();
        measure.given(reassigned("decider", "eva")).when(reassign("eva")).thenNothing();
        assertThat(DECIDER.replay(List.of(delivered(reassigned("decider", "eva")))))
                .isEqualTo(new MeasureState(
                        new HandedOver(NOON, "officer"),
                        Optional.of("eva"),
                        NEW,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void neither_who_handed_it_over_nor_who_answers_for_it_now_confirms_it() {
        measure.given(delivered()).when(confirm(BENEFICIARY, "decider")).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        MeasureEvent[] inNewHands = delivered(reassigned("decider", "eva"));
        measure.given(inNewHands).when(confirm(BENEFICIARY, "eva")).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        measure.given(inNewHands).when(confirm(BENEFICIARY, "officer")).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        measure.given(inNewHands).when(confirm(BENEFICIARY, "decider")).then(confirmed(BENEFICIARY));
    }

    @Test
    void repeats_change_nothing() {
        measure.given(delivered()).when(record(NOON)).thenNothing();
        measure.given(delivered(confirmed(BENEFICIARY))).when(record(NOON)).thenNothing();
        measure.given(delivered(confirmed(BENEFICIARY)))
                .when(confirm(SECOND_SOURCE, "analyst"))
                .thenNothing();
        measure.given(delivered(contested(BENEFICIARY)))
                .when(contest(BENEFICIARY))
                .thenNothing();
    }

    @Test
    void another_handover_is_recorded_only_after_the_first_was_contested() {
        measure.given(delivered()).when(record(EVENING)).thenRefused(HANDED_OVER_ALREADY);
        measure.given(delivered(contested(BENEFICIARY))).when(record(EVENING)).then(handedOver(EVENING, "officer"));
    }

    @Test
    void an_obstacle_is_recorded_until_the_handover_is_confirmed_and_each_time_anew() {
        measure.given().when(report()).then(obstacle());
        measure.given(obstacle()).when(report()).then(obstacle());
        measure.given(delivered()).when(report()).then(obstacle());
        measure.given(delivered(contested(BENEFICIARY))).when(report()).then(obstacle());
        measure.given(delivered(confirmed(BENEFICIARY))).when(report()).thenRefused(HANDED_OVER_ALREADY);
        Scenario.of(new MeasureDecider(Optional.empty())).when(report()).thenRefused(NO_SUCH_MEASURE);
    }

    @Test
    void an_obstacle_changes_neither_stage_nor_holder() {
        assertThat(DECIDER.replay(List.of(obstacle()))).isEqualTo(MeasureState.DECIDED);
        assertThat(DECIDER.replay(List.of(delivered(obstacle()))))
                .isEqualTo(new MeasureState(
                        new HandedOver(NOON, "officer"),
                        Optional.empty(),
                        NEW,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_confirmed_handover_can_be_contested_later() {
        measure.given(delivered(confirmed(SECOND_SOURCE)))
                .when(contest(BENEFICIARY))
                .then(contested(BENEFICIARY));
    }

    @Test
    void nobody_but_the_side_that_contests_can_withdraw_it() {
        measure.given(delivered(contested(BENEFICIARY)))
                .when(confirm(SECOND_SOURCE, "analyst"))
                .thenRefused(CONTESTED_BY_ANOTHER);
        measure.given(delivered(contested(BENEFICIARY)))
                .when(confirm(BENEFICIARY, "analyst"))
                .then(confirmed(BENEFICIARY));
    }

    @Test
    void what_was_not_handed_over_is_neither_confirmed_nor_contested() {
        measure.given().when(confirm(BENEFICIARY, "analyst")).thenRefused(NOT_HANDED_OVER);
        measure.given().when(contest(BENEFICIARY)).thenRefused(NOT_HANDED_OVER);
        refusedAsUnknown(OPEN);
        Scenario.of(new MeasureDecider(Optional.empty())).when(record(NOON)).thenRefused(NO_SUCH_MEASURE);
    }

    @Test
    void a_joined_plan_decides_nothing_new_but_delivers_what_it_decided() {
        PlanJoined joined = new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE);
        plan.given(after(joined)).when(decide(CASE)).thenRefused(PLAN_JOINED);
        Plan.Open delivering = (Plan.Open) replayed(after(decided(CASE, ANA), joined));
        assertThat(delivering.measure(MEASURE)).isEqualTo(DECIDED);
    }

    @Test
    void what_does_not_exist_is_answered_as_not_found_and_nothing_else_is() {
        assertThat(PlanRule.values())
                .filteredOn(PlanRule::unknown)
                .containsExactlyInAnyOrder(
                        NO_SUCH_PLAN,
                        NO_SUCH_SEPARATION,
                        PlanRule.NO_SUCH_OFFER,
                        PlanRule.NO_SUCH_BENEFICIARY,
                        PlanRule.NO_SUCH_REVIEW,
                        PlanRule.NO_SUCH_ORDER,
                        PlanRule.NO_SUCH_TASK,
                        PlanRule.NO_SUCH_APPEAL,
                        PlanRule.NO_SUCH_GAP);
        assertThat(MeasureRule.values()).filteredOn(MeasureRule::unknown).containsExactly(NO_SUCH_MEASURE);
    }

    @Test
    void a_measure_protects_the_parties_that_its_plan_protects_when_it_is_delivered() {
        Plan.Open open = (Plan.Open) replayed(after(decided(CASE, ANA), included()));
        assertThat(open.measure(MEASURE).parties()).containsExactly(ANA, ANA_AGAIN);
    }

    @Test
    void a_handover_stays_known_when_it_is_confirmed_or_contested() {
        HandedOver handover = new HandedOver(NOON, "officer");
        assertThat(DECIDER.replay(List.of(delivered(contested(BENEFICIARY)))).delivery())
                .isEqualTo(new Contested(handover, BENEFICIARY));
        assertThat(DECIDER.replay(List.of(handedOver(NOON, "officer"), contested(BENEFICIARY), confirmed(BENEFICIARY)))
                        .delivery())
                .isEqualTo(new Confirmed(handover, BENEFICIARY));
        assertThat(DECIDER.replay(List.of(
                                handedOver(NOON, "officer"), contested(BENEFICIARY), handedOver(EVENING, "officer")))
                        .delivery())
                .isEqualTo(new HandedOver(EVENING, "officer"));
        assertThatIllegalStateException().isThrownBy(() -> DECIDER.replay(List.of(confirmed(BENEFICIARY))));
    }

    private static void refusedAsUnknown(PlanEvent... history) {
        assertThatThrownBy(() -> ((Plan.Open) replayed(history)).measure(MEASURE))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(NO_SUCH_MEASURE));
    }

    private static Plan replayed(PlanEvent... history) {
        return new PlanDecider().replay(List.of(history));
    }

    private static PlanEvent[] after(PlanEvent... events) {
        PlanEvent[] all = new PlanEvent[OPEN.length + events.length];
        System.arraycopy(OPEN, 0, all, 0, OPEN.length);
        System.arraycopy(events, 0, all, OPEN.length, events.length);
        return all;
    }

    private static MeasureEvent[] delivered() {
        return new MeasureEvent[] {handedOver(NOON, "officer")};
    }

    private static MeasureEvent[] delivered(MeasureEvent last) {
        return new MeasureEvent[] {handedOver(NOON, "officer"), last};
    }

    private static RecordHandover record(Instant at) {
        return new RecordHandover(by("officer"), at, Optional.empty());
    }

    private static ConfirmHandover confirm(Voice by, String person) {
        return new ConfirmHandover(by(person), by, Optional.empty());
    }

    private static ContestHandover contest(Voice by) {
        return new ContestHandover(by, Optional.empty());
    }

    private static ReportObstacle report() {
        return new ReportObstacle(text());
    }

    private static ObstacleReported obstacle() {
        return new ObstacleReported(PLAN, List.of(ANA), CASE, MEASURE, text());
    }

    private static ReassignMeasure reassign(String to) {
        return new ReassignMeasure(to, text());
    }

    private static MeasureReassigned reassigned(String from, String to) {
        return new MeasureReassigned(PLAN, List.of(ANA), CASE, MEASURE, from, to, text());
    }

    private static HandoverConfirmed confirmed(Voice by) {
        return new HandoverConfirmed(
                PLAN, List.of(ANA), CASE, MEASURE, by, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static HandoverContested contested(Voice by) {
        return new HandoverContested(PLAN, List.of(ANA), CASE, MEASURE, by, Optional.empty(), Optional.empty());
    }
}
