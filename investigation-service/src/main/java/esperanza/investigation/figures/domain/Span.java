package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestones.NEVER;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time from one event to another one about the same thing, like from the decision of a measure to its handover.
 *
 * @param since when it began; empty: only the end is known yet, because the events of two streams arrive in any order
 * @param until when it ended first
 * @param due the date by which it has to end, as the event said that began it
 */
public record Span(Optional<Instant> since, Optional<Instant> until, Optional<Instant> due) {

    static final Span NONE = new Span(Optional.empty(), Optional.empty(), Optional.empty());

    /** An end that came before the beginning is the end of something else. */
    Span begun(Instant at, Optional<Instant> by) {
        return new Span(Optional.of(at), until.filter(end -> !end.isBefore(at)), by);
    }

    Span ended(Instant at) {
        boolean counts =
                since.map(begin -> until.isEmpty() && !at.isBefore(begin)).orElse(true);
        return counts ? new Span(since, Optional.of(at), due) : this;
    }

    /** When it ended, if that was in time. */
    Instant endedIn(Optional<Duration> length) {
        return limit(length)
                .flatMap(limit -> until.filter(end -> !end.isAfter(limit)))
                .orElse(NEVER);
    }

    /** When it should have ended, if it did not. */
    Instant lastedOver(Optional<Duration> length) {
        return limit(length)
                .filter(limit -> until.map(limit::isBefore).orElse(true))
                .orElse(NEVER);
    }

    private Optional<Instant> limit(Optional<Duration> length) {
        return length.isEmpty() ? due : since.map(begin -> begin.plus(length.get()));
    }
}
