package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.ReportId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.notification.timer.read.TimerFold.Waits;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimerFoldTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-01T13:00:00Z");
    private static final DeadlineId DEADLINE =
            DeadlineId.of("URGENT_DECISION", Thing.report(new ReportId(UUID.randomUUID())));
    private static final AlertId ALERT = AlertId.of(AlertKind.DEADLINE_DUE_SOON, DEADLINE);
    private static final DeadlineStarted STARTED = new DeadlineStarted(
            DEADLINE,
            "URGENT_DECISION",
            CASE,
            Optional.empty(),
            Optional.empty(),
            "protection-officer",
            1,
            START,
            DUE,
            new Text("Decide", "Decidir", "Decidir"),
            Optional.empty(),
            Optional.empty());
    private static final AlertRaised RAISED = new AlertRaised(
            ALERT, CASE, AlertKind.DEADLINE_DUE_SOON, "protection-officer", Optional.of(DEADLINE), Optional.empty());

    private final TimerFold fold = new TimerFold(DemonstrationProfile.versions());

    @Test
    void a_clock_warns_ahead_and_is_breached_just_after_its_due_instant_or_warns_again_while_that_waits() {
        fold.add(STARTED, START);
        assertThat(fold.set())
                .containsExactly(
                        deadline(Kind.DUE_SOON, 1, "2026-03-01T11:00:00Z"),
                        deadline(Kind.DUE_SOON, 2, "2026-03-01T12:00:00Z"),
                        deadline(Kind.DUE_SOON, 3, "2026-03-01T12:30:00Z"),
                        deadline(Kind.DUE_SOON, 4, "2026-03-01T13:02:00Z"),
                        deadline(Kind.BREACH, 1, "2026-03-01T13:00:00.000001Z"));
    }

    @Test
    void a_warning_that_was_given_goes_and_the_later_ones_stay() {
        Instant warned = Instant.parse("2026-03-01T11:00:00.2Z");
        fold.add(STARTED, START);
        fold.add(
                new DeadlineDueSoon(DEADLINE, "URGENT_DECISION", CASE, "protection-officer", DUE, Optional.empty()),
                warned);
        assertThat(fold.set()).extracting(Timer::round).containsExactly(2, 3, 4, 1);
        assertThat(fold.warned()).containsExactly(Map.entry(DEADLINE.value(), warned));
    }

    @Test
    void a_clock_that_is_met_has_no_timer() {
        fold.add(STARTED, START);
        fold.add(
                new DeadlineMet(
                        DEADLINE,
                        "URGENT_DECISION",
                        CASE,
                        new EventId(UUID.randomUUID()),
                        DUE,
                        true,
                        Confirmation.CONFIRMED,
                        Optional.of(DUE),
                        Optional.of(true),
                        Optional.empty()),
                DUE);
        assertThat(fold.set()).isEmpty();
        assertThat(fold.cleared()).containsExactly(DEADLINE.value());
    }

    @Test
    void a_clock_that_is_withdrawn_has_no_timer() {
        fold.add(STARTED, START);
        fold.add(new DeadlineWithdrawn(DEADLINE, "URGENT_DECISION", CASE, Optional.empty()), START);
        assertThat(fold.set()).isEmpty();
        assertThat(fold.cleared()).containsExactly(DEADLINE.value());
    }

    @Test
    void a_clock_that_is_paused_has_no_timer_and_one_that_is_moved_has_those_of_its_new_end() {
        EventId act = new EventId(UUID.randomUUID());
        fold.add(STARTED, START);
        fold.add(new DeadlinePaused(DEADLINE, "URGENT_DECISION", CASE, act, START), START);
        assertThat(fold.set()).isEmpty();
        Instant resumed = Instant.parse("2026-03-01T14:30:00Z");
        fold.add(
                new DeadlineMoved(
                        DEADLINE,
                        "URGENT_DECISION",
                        CASE,
                        act,
                        1,
                        Instant.parse("2026-03-01T16:00:00Z"),
                        Optional.of(resumed),
                        new Text("Decide", "Decidir", "Decidir")),
                resumed);
        assertThat(fold.set())
                .containsExactly(
                        deadline(Kind.DUE_SOON, 2, "2026-03-01T15:00:00Z"),
                        deadline(Kind.DUE_SOON, 3, "2026-03-01T15:30:00Z"),
                        deadline(Kind.DUE_SOON, 4, "2026-03-01T16:02:00Z"),
                        deadline(Kind.BREACH, 1, "2026-03-01T16:00:00.000001Z"));
        assertThat(fold.cleared()).containsExactly(DEADLINE.value());
    }

    @Test
    void a_clock_that_starts_here_after_its_due_instant_is_breached_after_its_start_so_that_acts_may_still_arrive() {
        Instant startedHere = DUE.plusSeconds(7_200);
        fold.add(STARTED, startedHere);
        assertThat(fold.set().getLast()).isEqualTo(Timer.ofClock(DEADLINE.value(), Kind.BREACH, 1, startedHere));
    }

    @Test
    void an_alert_pages_at_once_then_climbs_until_it_is_acknowledged_then_waits_for_the_act() {
        Instant climbs = START.plusSeconds(300);
        Instant actBy = START.plusSeconds(10_800);
        fold.add(RAISED, START);
        assertThat(fold.set()).containsExactly(page(1, START, "protection-officer"));
        assertThat(fold.waiting()).isEmpty();
        AlertPaged paged = paged("ana", "protection-officer", Optional.of(climbs));
        fold.add(paged, START);
        assertThat(fold.set()).containsExactly(page(2, climbs, "protection-officer"));
        assertThat(fold.waiting()).containsExactly(new Waits(paged, START, START.plusSeconds(60)));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, START.plusSeconds(60)));
        fold.add(
                new AlertAcknowledged(
                        ALERT, CASE, "ana", Optional.of("protection-officer"), Optional.of(actBy), Optional.empty()),
                START);
        assertThat(fold.set()).containsExactly(Timer.ofAnswered(ALERT.value(), CASE, Kind.REOPEN, actBy));
        assertThat(fold.waiting()).isEmpty();
        fold.add(new AlertReopened(ALERT, CASE, "supervisor", 2), actBy);
        assertThat(fold.set()).containsExactly(page(2, actBy, "supervisor"));
        fold.add(new AlertSettled(ALERT, CASE, Optional.empty()), actBy);
        assertThat(fold.set()).isEmpty();
        assertThat(fold.cleared()).containsExactly(ALERT.value());
    }

    @Test
    void on_the_last_rung_an_alert_has_no_timer_and_waits_for_the_rounds_of_its_person() {
        AlertPaged last = paged("carla", "ombudsman", Optional.empty());
        fold.add(last, START);
        assertThat(fold.set()).isEmpty();
        assertThat(fold.waiting()).containsExactly(new Waits(last, START, START.plusSeconds(60)));
        assertThat(fold.calls()).containsExactly(Timer.call("carla", 1, START.plusSeconds(60)));
    }

    @Test
    void a_person_is_called_a_minute_after_the_last_round_whatever_else_pages_them_meanwhile() {
        Instant round = START.plusSeconds(60);
        fold.add(paged("ana", "protection-officer", Optional.empty()), START);
        fold.add(paged("ana", "protection-officer", Optional.empty()), START.plusSeconds(30));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, round));
        fold.add(
                new OnCallPaged(
                        PageId.of("ana", round), CASE, ALERT, "protection-officer", "ana", 1, 1, Optional.empty()),
                round);
        fold.add(paged("ana", "protection-officer", Optional.empty()), START.plusSeconds(90));
        assertThat(fold.calls()).isEmpty();
        assertThat(fold.set()).containsExactly(Timer.call("ana", 2, START.plusSeconds(120)));
        assertThat(fold.cleared()).contains(Timer.callOf("ana"));
    }

    @Test
    void a_page_of_both_seats_calls_each_of_the_two_when_it_says() {
        Instant again = START.plusSeconds(20);
        AlertPaged both = paged("ana", "protection-officer", Optional.empty(), Optional.of("eva"), Optional.of(again));
        fold.add(both, START);
        assertThat(fold.waiting()).containsExactly(new Waits(both, START, again));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, again), Timer.call("eva", 1, again));
    }

    @Test
    void an_alert_with_a_shorter_interval_brings_the_next_call_of_its_person_forward() {
        Instant round = START.plusSeconds(60);
        Instant soon = START.plusSeconds(95);
        fold.add(
                new OnCallPaged(
                        PageId.of("ana", round),
                        CASE,
                        ALERT,
                        "protection-officer",
                        "ana",
                        1,
                        1,
                        Optional.of(round.plusSeconds(60))),
                round);
        assertThat(fold.set()).containsExactly(Timer.call("ana", 2, round.plusSeconds(60)));
        fold.add(
                paged("ana", "protection-officer", Optional.empty(), Optional.empty(), Optional.of(soon)),
                START.plusSeconds(75));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, soon));
        fold.add(
                paged(
                        "ana",
                        "protection-officer",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(soon.minusSeconds(1))),
                START.plusSeconds(75));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, soon.minusSeconds(1)));
    }

    @Test
    void a_round_does_not_put_off_an_alert_that_came_while_it_was_made() {
        Instant soon = START.plusSeconds(31);
        fold.add(
                paged("ana", "protection-officer", Optional.empty(), Optional.empty(), Optional.of(soon)),
                START.plusSeconds(1));
        fold.add(
                new OnCallPaged(
                        PageId.of("ana", START),
                        CASE,
                        ALERT,
                        "protection-officer",
                        "ana",
                        7,
                        1,
                        Optional.of(START.plusSeconds(600))),
                START.plusSeconds(2));
        assertThat(fold.calls()).containsExactly(Timer.call("ana", 1, soon));
    }

    @Test
    void after_a_page_meanwhile_the_rung_on_which_the_alert_stands_is_asked_for_again() {
        fold.add(RAISED, START);
        fold.add(
                new AlertPaged(
                        ALERT,
                        CASE,
                        "ombudsman",
                        "carla",
                        1,
                        Optional.of("protection-officer"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                START);
        assertThat(fold.set()).containsExactly(page(2, START.plusSeconds(60), "protection-officer"));
        assertThat(fold.waiting()).isEmpty();
        assertThat(fold.calls()).isEmpty();
    }

    @Test
    void whoever_answered_before_a_wall_was_laid_is_asked_again_and_whoever_answers_after_it_is_not() {
        Instant laid = START.plusSeconds(60);
        Instant actBy = START.plusSeconds(10_800);
        AlertAcknowledged answer = new AlertAcknowledged(
                ALERT, CASE, "ana", Optional.of("protection-officer"), Optional.of(actBy), Optional.empty());
        Timer reopen = Timer.ofAnswered(ALERT.value(), CASE, Kind.REOPEN, actBy);
        fold.shut(CASE, START);
        fold.add(answer, START);
        assertThat(fold.set()).containsExactly(reopen);
        fold.shut(new CaseId(UUID.randomUUID()), laid);
        assertThat(fold.set()).containsExactly(reopen);
        fold.shut(CASE, laid);
        assertThat(fold.set()).containsExactly(reopen, Timer.ofAnswered(ALERT.value(), CASE, Kind.ASK_AGAIN, laid));
        assertThat(fold.walls()).hasSize(2).contains(Map.entry(CASE, laid));
        fold.add(new AlertReopened(ALERT, CASE, "protection-officer", 2), laid);
        assertThat(fold.set()).containsExactly(page(2, laid, "protection-officer"));
    }

    private static Timer deadline(Kind kind, int round, String at) {
        return Timer.ofClock(DEADLINE.value(), kind, round, Instant.parse(at));
    }

    private static AlertPaged paged(String person, String role, Optional<Instant> climbsAt) {
        return paged(person, role, climbsAt, Optional.empty(), Optional.empty());
    }

    private static AlertPaged paged(
            String person,
            String role,
            Optional<Instant> climbsAt,
            Optional<String> second,
            Optional<Instant> againAt) {
        return new AlertPaged(ALERT, CASE, role, person, 1, Optional.empty(), climbsAt, second, againAt);
    }

    private static Timer page(int round, Instant at, String role) {
        return Timer.page(ALERT.value(), CASE, round, at, role);
    }
}
