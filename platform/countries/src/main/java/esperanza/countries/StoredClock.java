package esperanza.countries;

import esperanza.protocol.term.Pause;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One period of a term of a case, as it was recorded.
 *
 * @param due the last instant in time, as it was promised last
 * @param date the date that an act set later
 * @param pausedSince when it was paused, if it still is
 * @param acted when somebody acted, if anybody did
 * @param withdrawn true: nobody owes the act any more
 */
record StoredClock(
        String caseId,
        String rule,
        Instant start,
        Instant due,
        Optional<Instant> date,
        List<Pause> pauses,
        Optional<Instant> pausedSince,
        Optional<Instant> acted,
        boolean withdrawn) {

    StoredClock {
        pauses = List.copyOf(pauses);
    }

    static StoredClock started(String caseId, String rule, Instant start, Instant due) {
        return new StoredClock(
                caseId, rule, start, due, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false);
    }

    StoredClock pausedAt(Instant since) {
        return new StoredClock(caseId, rule, start, due, date, pauses, Optional.of(since), acted, withdrawn);
    }

    StoredClock resumed(Instant at, Instant newDue) {
        List<Pause> had = Stream.concat(pauses.stream(), pausedSince.map(since -> new Pause(since, at, rule)).stream())
                .toList();
        return new StoredClock(caseId, rule, start, newDue, date, had, Optional.empty(), acted, withdrawn);
    }

    StoredClock movedTo(Instant day) {
        return new StoredClock(caseId, rule, start, day, Optional.of(day), pauses, pausedSince, acted, withdrawn);
    }

    StoredClock metAt(Instant at) {
        return new StoredClock(caseId, rule, start, due, date, pauses, pausedSince, Optional.of(at), withdrawn);
    }

    StoredClock noLongerOwed() {
        return new StoredClock(caseId, rule, start, due, date, pauses, pausedSince, acted, true);
    }

    /**
     * The last instant in time by another profile. A date that the start of the term set is the end that was promised,
     * because the start itself does not keep it.
     *
     * @return empty if that profile has no such term
     */
    Optional<Instant> dueUnder(Profile other) {
        return other.terms().stream()
                .filter(term -> term.id().equals(rule))
                .findFirst()
                .map(term -> Terms.dueAt(other, term, start, dateOf(term), pauses));
    }

    /** Whether the end passed without an act in time. A paused term has no end, and nobody breaches what nobody owes. */
    boolean breached(Instant end, Instant asOf) {
        return acted.map(at -> at.isAfter(end)).orElse(!withdrawn && pausedSince.isEmpty() && asOf.isAfter(end));
    }

    private Optional<Instant> dateOf(TermRule term) {
        return date.or(() -> Optional.of(due).filter(_ -> term.length().untilDate()));
    }
}
