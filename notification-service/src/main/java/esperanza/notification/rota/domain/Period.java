package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param until the first instant that is no longer of it
 */
public record Period(Instant from, Instant until) {

    public Period {
        requireNonNull(from);
        requireNonNull(until);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** The part of this stretch that lies in the other one; empty if they have nothing in common. */
    public Period within(Period other) {
        return new Period(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** The time between two stretches; negative if they overlap. */
    Duration apart(Period other) {
        return from.isBefore(other.from) ? Duration.between(until, other.from) : Duration.between(other.until, from);
    }
}
