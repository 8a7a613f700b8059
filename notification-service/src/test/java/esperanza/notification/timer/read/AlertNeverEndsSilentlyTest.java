package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.RuleViolation;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertDecider;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertSettled;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.AlertState.Acknowledged;
import esperanza.notification.alert.domain.AlertState.Open;
import esperanza.notification.alert.domain.AlertState.Settled;
import esperanza.notification.alert.domain.AlertState.Unknown;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * For every sequence of commands on an alert: until the alert is settled, a timer is set that makes something happen
 * next. The alert never moves to a lower rung unless nobody higher may know of the case.
 */
class AlertNeverEndsSilentlyTest {

    private static final int LONGEST = 6;
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final AlertId ALERT = AlertId.of(AlertKind.IMMINENT_DANGER, CASE);
    private static final EventId ACT = new EventId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> RUNGS = List.of("protection-officer", "supervisor", "ombudsman");
    private static final Profile PROFILE = DemonstrationProfile.changed(Map.of(
            "seats: BOTH, every: PT60S, rounds: 5", "seats: BOTH, every: PT60S, rounds: 1",
            "supervisor, seats: FIRST, every: PT60S, rounds: 5", "supervisor, seats: FIRST, every: PT60S, rounds: 1"));
    private static final AlertDecider DECIDER = new AlertDecider(PROFILE);

    private record Told(AlertEvent event, Instant at) {}

    private int stories;

    @Test
    void an_alert_never_ends_silently() {
        tell(List.of(), DECIDER.initial(), NOON);
        assertThat(stories).isEqualTo(55_987);
    }

    private void tell(List<Told> history, AlertState state, Instant now) {
        stories++;
        somethingHappensNextUntilItIsSettled(history, state);
        if (depth(now) < LONGEST) {
            commands(state, now).forEach(command -> {
                List<AlertEvent> events = decide(state, command);
                List<Told> longer = new ArrayList<>(history);
                events.forEach(event -> longer.add(new Told(event, now)));
                AlertState then = evolve(state, events);
                nothingIsLowered(state, then);
                nothingButAnActEndsIt(events, command);
                tell(longer, then, now.plusSeconds(3_600));
            });
        }
    }

    private static void somethingHappensNextUntilItIsSettled(List<Told> history, AlertState state) {
        TimerFold fold = new TimerFold(new Profiles(List.of(PROFILE)));
        history.forEach(told -> fold.add(told.event(), told.at()));
        List<Timer> timers = fold.set();
        switch (state) {
            case Unknown _, Settled _ -> assertThat(timers).isEmpty();
            case Open open -> {
                assertThat(timers).hasSizeLessThanOrEqualTo(1).allMatch(timer -> timer.kind() == Kind.PAGE);
                assertThat(timers.stream()
                                .filter(timer -> timer.round() == open.rounds() + 1)
                                .map(Timer::role))
                        .allMatch(Optional.of(open.role())::equals)
                        .hasSize(timers.size());
                assertThat(timers.isEmpty())
                        .isEqualTo(open.called() && open.climbsAt().isEmpty());
                assertThat(fold.waiting()).hasSize(open.called() ? 1 : 0);
                assertThat(fold.calls())
                        .extracting(Timer::id)
                        .containsAll(fold.waiting().stream()
                                .map(waits -> Timer.callOf(waits.page().person()))
                                .toList());
            }
            case Acknowledged answered -> {
                assertThat(timers).extracting(Timer::kind).containsExactly(Kind.REOPEN);
                assertThat(decide(state, new ReopenAlert(timers.getFirst().dueAt())))
                        .hasSize(1);
                assertThat(timers.getFirst().dueAt()).isEqualTo(answered.actBy());
            }
        }
    }

    private static void nothingIsLowered(AlertState before, AlertState after) {
        assertThat(rung(after)).isGreaterThanOrEqualTo(rung(before));
    }

    private static void nothingButAnActEndsIt(List<AlertEvent> events, AlertCommand command) {
        assertThat(events.stream().anyMatch(AlertSettled.class::isInstance) && !(command instanceof SettleAlert))
                .isFalse();
    }

    private static List<AlertCommand> commands(AlertState state, Instant now) {
        int round = state instanceof Open open ? open.rounds() + 1 : 1;
        OnCallPerson here = new OnCallPerson(RUNGS.get(Math.max(rung(state), 0)), "here", "MECHANISM");
        List<OnCallPerson> above = rung(state) + 1 < RUNGS.size()
                ? List.of(new OnCallPerson(RUNGS.get(rung(state) + 1), "above", "MECHANISM"))
                : List.of();
        return List.of(
                new RaiseAlert(ALERT, CASE, AlertKind.IMMINENT_DANGER, RUNGS.getFirst(), Optional.empty(), false),
                new PageOnCall(round, here.role(), List.of(here), above, false, now),
                new AcknowledgeAlert("whoever", Set.copyOf(RUNGS), depth(now) % 2 == 1, now), // or from elsewhere
                new ReopenAlert(now),
                new AskAgain(),
                new SettleAlert(Optional.of(ACT)));
    }

    private static List<AlertEvent> decide(AlertState state, AlertCommand command) {
        try {
            return DECIDER.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static AlertState evolve(AlertState state, List<AlertEvent> events) {
        AlertState then = state;
        for (AlertEvent event : events) {
            then = DECIDER.evolve(then, event);
        }
        return then;
    }

    private static int rung(AlertState state) {
        return switch (state) {
            case Unknown _ -> -1;
            case Open open -> RUNGS.indexOf(open.role());
            case Acknowledged answered -> RUNGS.indexOf(answered.was().role());
            case Settled settled -> RUNGS.indexOf(settled.was().role());
        };
    }

    private static long depth(Instant now) {
        return Duration.between(NOON, now).toHours();
    }
}
