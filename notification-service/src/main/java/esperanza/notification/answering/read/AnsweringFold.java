package esperanza.notification.answering.read;

import static esperanza.notification.answering.domain.Measure.ACCEPTED;
import static esperanza.notification.answering.domain.Measure.ANSWERED;
import static esperanza.notification.answering.domain.Measure.DELIVERED;
import static esperanza.notification.answering.domain.Measure.DONE;
import static esperanza.notification.answering.domain.Measure.IN_TIME;
import static esperanza.notification.answering.domain.Measure.RAISED;
import static esperanza.notification.answering.domain.Measure.ROUNDS;
import static java.util.function.Predicate.not;

import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.answering.domain.Measure;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.exercise.domain.ExerciseEvent.*;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts the alerts of a batch. Only the first answer of an alert counts; an answer that stops no paging is none.
 *
 * <p>Rounds call a person for all that waits. They are counted by person, and an alert remembers the number at its page:
 * so a round costs the same however many alerts wait.
 */
final class AnsweringFold {

    private final Weeks weeks;
    private final Map<UUID, OpenAlert> open = new HashMap<>();
    private final Map<String, Long> called = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Set<UUID> closed = new HashSet<>();
    private final Tally tally = new Tally();

    AnsweringFold(Weeks weeks) {
        this.weeks = weeks;
    }

    /** An alert as the table has it. */
    void found(OpenAlert alert) {
        open.put(alert.alert(), alert);
    }

    private void change(OpenAlert alert) {
        open.put(alert.alert(), alert);
        changed.add(alert.alert());
    }

    /** How often a person was called, as the table has it. */
    void found(String person, long calls) {
        called.put(person, calls);
    }

    void add(AlertEvent event, Instant at) {
        UUID id = event.alertId().value();
        if (event instanceof AlertRaised raised) {
            raise(OpenAlert.raised(id, weeks.of(at), raised.role(), false, at));
        }
        Optional.ofNullable(open.get(id)).ifPresent(alert -> add(alert, event, at));
    }

    /** An exercise begins as an alert is raised, and climbs to no other rung. */
    void add(ExerciseEvent event, Instant at) {
        UUID id = event.exerciseId().value();
        if (event instanceof ExerciseBegun begun) {
            begun.function().ifPresent(of -> raise(OpenAlert.raised(id, weeks.of(at), of, true, at)));
        }
        Optional.ofNullable(open.get(id)).ifPresent(exercise -> add(exercise, event, at));
    }

    private void raise(OpenAlert alert) {
        change(alert);
        tally.add(alert, RAISED);
    }

    private void add(OpenAlert alert, AlertEvent event, Instant at) {
        switch (event) {
            case AlertRaised _ -> {}
            case AlertPaged page ->
                change(alert.paged(page.person(), page.second(), rounds(alert), calls(page.person())));
            case AlertEscalated _, AlertReopened _ -> change(alert.higher());
            case AlertAcknowledged answer when answer.actBy().isPresent() -> answered(alert, at);
            case AlertAcknowledged _ -> change(alert.said(at));
            case AlertSettled end ->
                alert.saidAt().ifPresentOrElse(said -> answered(alert, said), () -> ended(alert, end));
        }
    }

    private void add(OpenAlert exercise, ExerciseEvent event, Instant at) {
        switch (event) {
            case ExercisePlanned _, ExerciseBegun _ -> {}
            case ExercisePaged page -> change(exercise.paged(page.person(), Optional.empty(), rounds(exercise), 0));
            case ExerciseAnswered _ -> answered(exercise, at);
            case ExerciseEnded _ -> close(exercise);
        }
    }

    private void answered(OpenAlert alert, Instant at) {
        tally.add(alert, ANSWERED, at);
        tally.add(alert, ROUNDS, Math.min(rounds(alert), Measure.MOST_ROUNDS));
        if (!alert.climbed()) {
            tally.add(alert, IN_TIME);
        }
        close(alert);
    }

    private void ended(OpenAlert alert, AlertSettled end) {
        if (end.act().isPresent()) {
            tally.add(alert, DONE);
        }
        close(alert);
    }

    private void close(OpenAlert alert) {
        open.remove(alert.alert());
        closed.add(alert.alert());
    }

    /** A person was called once for all that waits. */
    void round(String person) {
        called.merge(person, 1L, Long::sum);
    }

    /** A provider took a page to this person. */
    void accepted(Addressee to, Instant at) {
        calling(to).filter(not(OpenAlert::accepted)).toList().forEach(alert -> {
            tally.add(alert, ACCEPTED, at);
            change(alert.reached());
        });
    }

    /** A provider reported that a page arrived at this person. */
    void delivered(Addressee to, Instant at) {
        calling(to)
                .filter(alert -> alert.accepted() && !alert.delivered())
                .toList()
                .forEach(alert -> {
                    tally.add(alert, DELIVERED, at);
                    change(alert.arrived());
                });
    }

    private Stream<OpenAlert> calling(Addressee to) {
        return open.values().stream().filter(alert -> alert.calls(to));
    }

    /** @param outcome what became of a page */
    void way(String kind, String outcome, Instant at) {
        tally.add(new Tally.Way(weeks.of(at), kind, outcome));
    }

    /** No round calls for an exercise. */
    private int rounds(OpenAlert alert) {
        if (alert.exercise()) {
            return alert.rounds();
        }
        long since = alert.person().map(this::calls).orElse(0L) - alert.called();
        return alert.rounds() + (int) since;
    }

    private long calls(String person) {
        return called.getOrDefault(person, 0L);
    }

    /** The alerts that are open after the batch, and were not so before it or were otherwise. */
    List<OpenAlert> changed() {
        return open.values().stream()
                .filter(alert -> changed.contains(alert.alert()))
                .toList();
    }

    /** The alerts that the batch closed. */
    List<UUID> closed() {
        return List.copyOf(closed);
    }

    Map<String, Long> called() {
        return Map.copyOf(called);
    }

    Tally tally() {
        return tally;
    }
}
