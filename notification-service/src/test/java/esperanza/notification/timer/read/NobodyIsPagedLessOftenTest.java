package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertDecider;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertEscalated;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.AlertState.Open;
import esperanza.notification.alert.domain.Ladder;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.notification.alert.domain.Round;
import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.notification.timer.read.TimerFold.Waits;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Rung;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories of many alerts, played against the timers that they set.
 *
 * <ul>
 * <li>A person for whom an alert waits is paged in every interval of the profile.
 * <li>Each alert climbs after as many intervals as the profile says, as if each page of a round were its own.
 * <li>Beside the first pages on a rung, each person gets at most one page in an interval.
 * </ul>
 */
class NobodyIsPagedLessOftenTest {

    private static final int STORIES = 200;
    private static final int ALERTS = 25;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Profiles PROFILES = DemonstrationProfile.versions();
    private static final Profile PROFILE = DemonstrationProfile.load();
    private static final AlertDecider DECIDER = new AlertDecider(PROFILE);
    private static final Ladders LADDERS = new Ladders(PROFILE);
    private static final Ladder LADDER = LADDERS.of(AlertKind.IMMINENT_DANGER);
    private static final Duration EVERY = LADDER.every(LADDER.first());
    private static final Duration PATIENCE = LADDER.patience(LADDER.first()).orElseThrow();
    private static final List<OnCallPerson> ROTA = List.of(
            new OnCallPerson("protection-officer", "ana", "MECHANISM"),
            new OnCallPerson("protection-officer", "eva", "OTHER"),
            new OnCallPerson("supervisor", "berta", "MECHANISM"),
            new OnCallPerson("ombudsman", "carla", "OMBUDSMAN"));

    private static final Set<String> RUNGS =
            LADDER.rungs().stream().map(Rung::function).collect(Collectors.toSet());

    private record Due(Instant at, AlertId alert, AlertCommand command) {}

    private final Map<AlertId, AlertState> alerts = new LinkedHashMap<>();
    private final Map<AlertId, Set<String>> shut = new HashMap<>();
    private final Map<UUID, Timer> timers = new LinkedHashMap<>();
    private final Map<UUID, Waits> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> pagedAt = new HashMap<>();
    private final Map<String, Instant> calledAt = new HashMap<>();
    private final Map<AlertId, Instant> onRungSince = new HashMap<>();
    private int climbed;
    private int joined;
    private int own;

    @Test
    void whoever_an_alert_waits_for_is_paged_in_every_interval_and_each_alert_climbs_in_its_time() {
        for (int story = 0; story < STORIES; story++) {
            play(new Random(story));
            assertThat(timers).isEmpty();
            assertThat(waiting).isEmpty();
        }
        assertThat(climbed).isGreaterThan(STORIES);
        assertThat(joined).isGreaterThan(STORIES);
        assertThat(own).isLessThan(STORIES * ALERTS * 5);
    }

    private void play(Random random) {
        alerts.clear();
        pagedAt.clear();
        calledAt.clear();
        List<Due> acts = new ArrayList<>();
        for (int n = 0; n < ALERTS; n++) {
            alert(random, acts);
        }
        acts.sort(Comparator.comparing(Due::at));
        for (Due act : acts) {
            for (Optional<Timer> next = next(act.at()); next.isPresent(); next = next(act.at())) {
                fire(next.get());
            }
            act(act.alert(), act.command(), act.at());
        }
    }

    private void alert(Random random, List<Due> acts) {
        CaseId of = new CaseId(new UUID(random.nextLong(), random.nextLong()));
        AlertId alert = AlertId.of(AlertKind.IMMINENT_DANGER, of);
        alerts.put(alert, DECIDER.initial());
        shut.put(alert, random.nextInt(4) == 0 ? Set.of("MECHANISM") : Set.of());
        Instant raised = NOON.plusMillis(random.nextInt(1_200_000));
        Instant answered = raised.plusMillis(random.nextInt(1_500_000));
        Instant settled = answered.plusMillis(random.nextInt(6_000_000));
        acts.add(new Due(
                raised,
                alert,
                new RaiseAlert(alert, of, AlertKind.IMMINENT_DANGER, LADDER.first(), Optional.empty(), false)));
        acts.add(new Due(answered, alert, new AcknowledgeAlert("ada", RUNGS, false, answered)));
        acts.add(new Due(settled, alert, new SettleAlert(Optional.of(new EventId(of.value())))));
    }

    private Optional<Timer> next(Instant until) {
        return timers.values().stream()
                .filter(timer -> !timer.dueAt().isAfter(until))
                .min(Comparator.comparing(Timer::dueAt));
    }

    private void fire(Timer timer) {
        Instant now = timer.dueAt();
        Round round = new Round(LADDERS, ROTA, now);
        AlertId alert = new AlertId(timer.id());
        switch (timer.kind()) {
            case PAGE ->
                act(
                        alert,
                        round.call(
                                        Optional.of(AlertKind.IMMINENT_DANGER),
                                        timer.role().orElseThrow(),
                                        timer.round(),
                                        excluded(alert),
                                        true)
                                .orElseThrow(),
                        now);
            case REOPEN -> act(alert, new ReopenAlert(now), now);
            case CALL -> {
                List<WaitingAlert> all = waitingFor(timer);
                assertThat(all).isNotEmpty().allMatch(each -> round.moved(each, excluded(each.alert()), true)
                        .isEmpty());
                OnCallPaged page =
                        round.page(now, timer.round(), all, all.size()).orElseThrow();
                assertThat(page.waiting()).isEqualTo(all.size());
                paged(page.person(), now);
                joined++;
                assertThat(Optional.ofNullable(calledAt.put(page.person(), now))
                                .filter(before -> now.isBefore(before.plus(EVERY))))
                        .as("a second page of a person in an interval")
                        .isEmpty();
                TimerFold fold = new TimerFold(PROFILES);
                fold.add(page, now);
                apply(fold);
            }
            case DUE_SOON, BREACH, ASK_AGAIN -> throw new IllegalStateException(timer.kind() + " of an alert");
        }
    }

    private List<WaitingAlert> waitingFor(Timer call) {
        return waiting.values().stream()
                .flatMap(waits -> waits.page().people().stream()
                        .filter(person -> Timer.callOf(person).equals(call.id()))
                        .map(person -> waitingFor(person, waits)))
                .toList();
    }

    private static WaitingAlert waitingFor(String person, Waits waits) {
        AlertPaged page = waits.page();
        return new WaitingAlert(
                page.alertId(),
                page.caseId(),
                Optional.of(AlertKind.IMMINENT_DANGER),
                person,
                page.people().stream().filter(other -> !other.equals(person)).findFirst(),
                page.role(),
                page.round(),
                page.climbsAt(),
                Optional.empty(),
                waits.since());
    }

    private void act(AlertId alert, AlertCommand command, Instant now) {
        AlertState before = alerts.get(alert);
        for (AlertEvent event : DECIDER.decide(before, command)) {
            TimerFold fold = new TimerFold(PROFILES);
            fold.add(event, now);
            apply(fold);
            alerts.compute(alert, (_, state) -> DECIDER.evolve(state, event));
            switch (event) {
                case AlertEscalated _ -> climbs(alert, (Open) before, now);
                case AlertPaged page -> {
                    own++;
                    onRungSince.put(alert, now);
                    page.people().forEach(person -> paged(person, now));
                }
                default -> {}
            }
        }
        forget(now);
    }

    /** An alert climbs at its first page, because nobody below may know, or after all intervals on its rung. */
    private void climbs(AlertId alert, Open before, Instant now) {
        climbed++;
        if (before.called()) {
            assertThat(now).isEqualTo(onRungSince.get(alert).plus(PATIENCE));
        }
    }

    private void paged(String person, Instant now) {
        assertThat(Optional.ofNullable(pagedAt.put(person, now)).filter(before -> now.isAfter(before.plus(EVERY))))
                .as("%s waits for a page", person)
                .isEmpty();
    }

    /** An interval ends when nothing waits for the person any more. */
    private void forget(Instant now) {
        pagedAt.forEach((person, at) -> {
            if (isWaitedFor(person)) {
                assertThat(now).as("%s waits for a page", person).isBeforeOrEqualTo(at.plus(EVERY));
            }
        });
        pagedAt.keySet().removeIf(person -> !isWaitedFor(person));
        calledAt.keySet().removeIf(person -> !isWaitedFor(person));
    }

    private boolean isWaitedFor(String person) {
        return alerts.entrySet().stream()
                .anyMatch(alert -> alert.getValue() instanceof Open open
                        && open.called()
                        && LADDER.onCall(open.role(), ROTA, excluded(alert.getKey())).stream()
                                .anyMatch(duty -> duty.person().equals(person)));
    }

    private Predicate<String> excluded(AlertId alert) {
        return shut.get(alert)::contains;
    }

    /** What the projection writes. */
    private void apply(TimerFold fold) {
        fold.cleared().forEach(id -> {
            timers.remove(id);
            waiting.remove(id);
        });
        fold.set().forEach(timer -> timers.put(timer.id(), timer));
        fold.waiting().forEach(waits -> waiting.put(waits.page().alertId().value(), waits));
        fold.calls()
                .forEach(timer -> timers.merge(
                        timer.id(), timer, (set, call) -> call.dueAt().isBefore(set.dueAt()) ? call : set));
        timers.values()
                .removeIf(
                        timer -> timer.kind() == Kind.CALL && waitingFor(timer).isEmpty());
    }
}
