package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event in the log.
 *
 * @param position its place in the log of its service: gapless, in commit order
 * @param version its place in its stream: 1, 2, 3 …
 * @param occurredAt when it is claimed to have happened
 * @param recordedAt when the service recorded it, to the microsecond; never earlier than its predecessor in the stream
 *     or its cause
 */
public record Recorded<E>(
        long position, int version, EventId id, Actor actor, Instant occurredAt, Instant recordedAt, E event) {

    public Recorded {
        requireNonNull(id);
        requireNonNull(actor);
        requireNonNull(occurredAt);
        requireNonNull(recordedAt);
        requireNonNull(event);
    }

    /**
     * The instant from which a term counts that this event starts: the claimed or the recorded one, whichever is
     * earlier. A late record, or a later claimed hour, gains no time.
     */
    public Instant countsFrom() {
        Instant claimed = occurredAt.truncatedTo(ChronoUnit.MICROS);
        return claimed.isBefore(recordedAt) ? claimed : recordedAt;
    }

    /** The same, with the event cast to this type. */
    public <T> Recorded<T> as(Class<T> kind) {
        return new Recorded<>(position, version, id, actor, occurredAt, recordedAt, kind.cast(event));
    }
}
