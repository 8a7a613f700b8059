package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.protocol.term.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Collects what a batch of events does to the timers: which deadlines, alerts and persons lose their timers, and which
 * timers are set after that.
 */
final class TimerFold {

    /** The smallest step of our clocks: a breach is due this long after the due instant. */
    private static final Duration JUST_AFTER = Duration.ofNanos(1_000);

    /**
     * Delay of the last warning after the due instant. A breach is known sooner, unless Kafka or a service is away:
     * then the holder is called once more.
     */
    private static final Duration OVERDUE = Duration.ofMinutes(2);

    private final Profiles profiles;
    private final Map<UUID, List<Timer>> set = new LinkedHashMap<>();
    private final Set<UUID> cleared = new HashSet<>();
    private final Map<UUID, Waits> waiting = new LinkedHashMap<>();
    private final Map<UUID, Timer> calls = new LinkedHashMap<>();
    private final Map<UUID, Paged> paged = new LinkedHashMap<>();
    private final Map<UUID, Instant> warned = new HashMap<>();
    private final Map<UUID, CaseId> answered = new HashMap<>();
    private final Map<CaseId, Instant> walls = new HashMap<>();

    TimerFold(Profiles profiles) {
        this.profiles = profiles;
    }

    List<Timer> set() {
        return set.values().stream().flatMap(List::stream).toList();
    }

    /** An alert waits for the people whom it paged, and each of them is called round by round. */
    record Waits(AlertPaged page, Instant since, Instant again) {}

    /** A person was paged for all that waited, and is called next at the instant of the timer. */
    record Paged(Timer next, Instant at) {}

    List<Waits> waiting() {
        return List.copyOf(waiting.values());
    }

    /** First rounds of persons. A person who is called already is called then if that is sooner. */
    List<Timer> calls() {
        return List.copyOf(calls.values());
    }

    /** The last rounds of persons. */
    List<Paged> paged() {
        return List.copyOf(paged.values());
    }

    /** Deadlines, alerts and persons that lose all their timers. */
    List<UUID> cleared() {
        return List.copyOf(cleared);
    }

    /** For each deadline, the instant up to which its warnings have been given. */
    List<Map.Entry<UUID, Instant>> warned() {
        return List.copyOf(warned.entrySet());
    }

    /**
     * When each case was last shut to more people: the alerts of the case that were answered before this batch ask
     * again.
     */
    List<Map.Entry<CaseId, Instant>> walls() {
        return List.copyOf(walls.entrySet());
    }

    void add(DeadlineEvent event, Instant recordedAt) {
        UUID id = event.deadlineId().value();
        switch (event) {
            case DeadlineStarted started -> start(started, recordedAt);
            case DeadlineMoved moved -> {
                clear(id);
                start(id, moved.ruleId(), moved.profileVersion(), recordedAt, moved.due(), recordedAt);
            }
            case DeadlineMet _, DeadlineBreached _, DeadlinePassed _, DeadlineWithdrawn _, DeadlinePaused _ ->
                clear(id);
            case DeadlineDueSoon _ -> {
                set.getOrDefault(id, new ArrayList<>())
                        .removeIf(timer ->
                                timer.kind() == Kind.DUE_SOON && !timer.dueAt().isAfter(recordedAt));
                warned.put(id, recordedAt);
            }
            case DeadlineConfirmed _, DeadlineContested _, ActNoted _ -> {}
        }
    }

    void add(AlertEvent event, Instant recordedAt) {
        UUID id = event.alertId().value();
        switch (event) {
            case AlertRaised raised -> set(Timer.page(id, raised.caseId(), 1, recordedAt, raised.role()));
            case AlertPaged paged -> {
                clear(id);
                Instant again = paged.againAt().orElseGet(() -> aWhileAfter(recordedAt));
                if (paged.insteadOf().isPresent()) {
                    set(next(paged, again));
                } else {
                    paged.climbsAt().ifPresent(at -> set(next(paged, at)));
                    waiting.put(id, new Waits(paged, recordedAt, again));
                    paged.people().forEach(person -> begin(Timer.call(person, 1, again)));
                }
            }
            case AlertAcknowledged answer -> {
                clear(id);
                answered.put(id, answer.caseId());
                answer.actBy().ifPresent(at -> set(Timer.ofAnswered(id, answer.caseId(), Kind.REOPEN, at)));
            }
            case AlertReopened again -> {
                clear(id);
                set(Timer.page(id, again.caseId(), again.round(), recordedAt, again.role()));
            }
            case AlertSettled _ -> clear(id);
            case AlertEscalated _ -> {}
        }
    }

    /** A round does not put off the call for an alert that came while the round was made. */
    void add(OnCallPaged page, Instant recordedAt) {
        Timer next =
                Timer.call(page.person(), page.round() + 1, page.againAt().orElseGet(() -> aWhileAfter(recordedAt)));
        Optional<Instant> due = fired(next.id(), recordedAt);
        clear(next.id());
        set(next);
        paged.put(next.id(), new Paged(next, recordedAt));
        waiting.values().stream()
                .filter(waits -> waits.page().people().contains(page.person()))
                .filter(waits -> due.filter(at -> !waits.since().isAfter(at)).isEmpty())
                .map(Waits::again)
                .filter(recordedAt::isBefore)
                .forEach(again -> begin(Timer.call(page.person(), 1, again)));
    }

    /** When the round fell due that was recorded now; empty if its timer was set before this batch. */
    private Optional<Instant> fired(UUID call, Instant recordedAt) {
        return Stream.concat(Optional.ofNullable(calls.get(call)).stream(), set.getOrDefault(call, List.of()).stream())
                .map(Timer::dueAt)
                .filter(at -> !at.isAfter(recordedAt))
                .min(Comparator.naturalOrder());
    }

    /** The case may be shut to more people since then: by a wall, or by a coding that accuses an institution. */
    void shut(CaseId of, Instant recordedAt) {
        walls.put(of, recordedAt);
        answered.forEach((alert, its) -> {
            if (its.equals(of)) {
                List<Timer> timers = set.getOrDefault(alert, List.of());
                timers.stream()
                        .filter(timer -> timer.kind() == Kind.REOPEN)
                        .toList()
                        .forEach(_ -> timers.add(Timer.ofAnswered(alert, of, Kind.ASK_AGAIN, recordedAt)));
            }
        });
    }

    /** A term that starts again loses what was left of its last period. */
    private void start(DeadlineStarted started, Instant recordedAt) {
        UUID id = started.deadlineId().value();
        if (started.startedBy().isPresent()) {
            clear(id);
        }
        start(id, started.ruleId(), started.profileVersion(), started.start(), started.due(), recordedAt);
    }

    private void start(UUID id, String rule, int version, Instant from, Instant due, Instant recordedAt) {
        warned.remove(id);
        List<Duration> ahead = profiles.version(version).rule(rule).warnAhead();
        for (int n = 0; n < ahead.size(); n++) {
            Instant at = due.minus(ahead.get(n));
            if (at.isAfter(from)) {
                set(Timer.ofClock(id, Kind.DUE_SOON, n + 1, at));
            }
        }
        set(Timer.ofClock(id, Kind.DUE_SOON, ahead.size() + 1, due.plus(OVERDUE)));
        Instant past = due.plus(JUST_AFTER);
        set(Timer.ofClock(id, Kind.BREACH, 1, past.isAfter(recordedAt) ? past : recordedAt));
    }

    private void set(Timer timer) {
        set.computeIfAbsent(timer.id(), _ -> new ArrayList<>()).add(timer);
    }

    private static Timer next(AlertPaged paged, Instant at) {
        return Timer.page(paged.alertId().value(), paged.caseId(), paged.round() + 1, at, paged.rung());
    }

    /** Another alert that pages a person who is called already does not put off that person's next round. */
    private void begin(Timer call) {
        if (set.getOrDefault(call.id(), List.of()).stream()
                .allMatch(next -> call.dueAt().isBefore(next.dueAt()))) {
            calls.merge(call.id(), call, (one, other) -> other.dueAt().isBefore(one.dueAt()) ? other : one);
        }
    }

    /** The next call after a page that does not say it: an event from before the ladders. */
    private Instant aWhileAfter(Instant recordedAt) {
        return recordedAt.plus(profiles.at(recordedAt).usualLadder().getFirst().every());
    }

    private void clear(UUID id) {
        set.remove(id);
        waiting.remove(id);
        calls.remove(id);
        cleared.add(id);
    }
}
