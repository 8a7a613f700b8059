package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.EVENING;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.decide;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.opened;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.plan.domain.PlanRule.CONTESTED_BY_ANOTHER;
import static esperanza.protection.plan.domain.PlanRule.HANDED_OVER_ALREADY;
import static esperanza.protection.plan.domain.PlanRule.NOT_HANDED_OVER;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_SEPARATION;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;
import static esperanza.protection.plan.domain.Voice.BENEFICIARY;
import static esperanza.protection.plan.domain.Voice.SECOND_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protection.plan.domain.PlanCommand.ConfirmHandover;
import esperanza.protection.plan.domain.PlanCommand.ContestHandover;
import esperanza.protection.plan.domain.PlanCommand.RecordHandover;
import esperanza.protection.plan.domain.PlanEvent.HandoverConfirmed;
import esperanza.protection.plan.domain.PlanEvent.HandoverContested;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveringTest {

    private static final PlanEvent[] OPEN = {opened(ANA, CASE), linked(ANA, CASE, REPORT, 1, false)};

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void a_measure_is_decided_for_a_case_of_the_plan() {
        plan.given(OPEN).when(decide(CASE)).then(decided(CASE, ANA));
        plan.given(after(decided(CASE, ANA))).when(decide(CASE)).thenNothing();
        plan.given(OPEN).when(decide(SECOND_CASE)).thenRefused(CASE_NOT_IN_PLAN);
        plan.when(decide(CASE)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void one_person_asserts_the_handover_and_another_confirms_it() {
        plan.given(after(decided(CASE, ANA))).when(record(NOON)).then(handedOver(NOON, "officer"));
        plan.given(delivered()).when(confirm(BENEFICIARY, "analyst")).then(confirmed(BENEFICIARY));
        plan.given(delivered()).when(confirm(BENEFICIARY, "officer")).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
    }

    @Test
    void repeats_change_nothing() {
        plan.given(delivered()).when(record(NOON)).thenNothing();
        plan.given(delivered(confirmed(BENEFICIARY))).when(record(NOON)).thenNothing();
        plan.given(delivered(confirmed(BENEFICIARY)))
                .when(confirm(SECOND_SOURCE, "analyst"))
                .thenNothing();
        plan.given(delivered(contested(BENEFICIARY))).when(contest(BENEFICIARY)).thenNothing();
    }

    @Test
    void another_handover_is_recorded_only_after_the_first_was_contested() {
        plan.given(delivered()).when(record(EVENING)).thenRefused(HANDED_OVER_ALREADY);
        plan.given(delivered(contested(BENEFICIARY))).when(record(EVENING)).then(handedOver(EVENING, "officer"));
    }

    @Test
    void a_confirmed_handover_can_be_contested_later() {
        plan.given(delivered(confirmed(SECOND_SOURCE)))
                .when(contest(BENEFICIARY))
                .then(contested(BENEFICIARY));
    }

    @Test
    void nobody_but_the_side_that_contests_can_withdraw_it() {
        plan.given(delivered(contested(BENEFICIARY)))
                .when(confirm(SECOND_SOURCE, "analyst"))
                .thenRefused(CONTESTED_BY_ANOTHER);
        plan.given(delivered(contested(BENEFICIARY)))
                .when(confirm(BENEFICIARY, "analyst"))
                .then(confirmed(BENEFICIARY));
    }

    @Test
    void what_was_not_handed_over_is_neither_confirmed_nor_contested() {
        plan.given(after(decided(CASE, ANA)))
                .when(confirm(BENEFICIARY, "analyst"))
                .thenRefused(NOT_HANDED_OVER);
        plan.given(after(decided(CASE, ANA))).when(contest(BENEFICIARY)).thenRefused(NOT_HANDED_OVER);
        plan.given(OPEN).when(record(NOON)).thenRefused(NO_SUCH_MEASURE);
        plan.when(record(NOON)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void a_joined_plan_decides_nothing_new_but_delivers_what_it_decided() {
        PlanJoined joined = new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE);
        plan.given(after(joined)).when(decide(CASE)).thenRefused(PLAN_JOINED);
        plan.given(after(decided(CASE, ANA), joined)).when(record(NOON)).then(handedOver(NOON, "officer"));
    }

    @Test
    void what_does_not_exist_is_answered_as_not_found_and_nothing_else_is() {
        assertThat(PlanRule.values())
                .filteredOn(PlanRule::unknown)
                .containsExactly(NO_SUCH_PLAN, NO_SUCH_MEASURE, NO_SUCH_SEPARATION);
    }

    private static PlanEvent[] after(PlanEvent... events) {
        PlanEvent[] all = new PlanEvent[OPEN.length + events.length];
        System.arraycopy(OPEN, 0, all, 0, OPEN.length);
        System.arraycopy(events, 0, all, OPEN.length, events.length);
        return all;
    }

    private static PlanEvent[] delivered() {
        return after(decided(CASE, ANA), handedOver(NOON, "officer"));
    }

    private static PlanEvent[] delivered(PlanEvent last) {
        return after(decided(CASE, ANA), handedOver(NOON, "officer"), last);
    }

    private static RecordHandover record(Instant at) {
        return new RecordHandover(MEASURE, at, "officer", Optional.empty());
    }

    private static ConfirmHandover confirm(Voice by, String person) {
        return new ConfirmHandover(MEASURE, by, person, Optional.empty());
    }

    private static ContestHandover contest(Voice by) {
        return new ContestHandover(MEASURE, by, Optional.empty());
    }

    private static HandoverConfirmed confirmed(Voice by) {
        return new HandoverConfirmed(PLAN, List.of(ANA), CASE, MEASURE, by, Optional.empty());
    }

    private static HandoverContested contested(Voice by) {
        return new HandoverContested(PLAN, List.of(ANA), CASE, MEASURE, by, Optional.empty());
    }
}
