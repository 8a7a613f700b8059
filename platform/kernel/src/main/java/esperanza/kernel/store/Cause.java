package esperanza.kernel.store;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Actor;
import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The cause of an event: the actor, the instant at which the actor says it happened, and the event that made them act.
 *
 * @param event the event that made them act; empty if somebody acted from outside
 * @param notBefore the recording instant of the causing event; an effect is never recorded before its cause
 * @param correlation the chain of causes and effects this belongs to
 */
public record Cause(Actor actor, Instant occurredAt, UUID correlation, Optional<EventId> event, Instant notBefore) {

    public Cause {
        requireNonNull(actor);
        requireNonNull(occurredAt);
        requireNonNull(correlation);
        requireNonNull(event);
        requireNonNull(notBefore);
    }

    /** A cause from outside: no event preceded it. */
    public static Cause of(Actor actor, Instant occurredAt, UUID correlation) {
        return new Cause(actor, occurredAt, correlation, Optional.empty(), Instant.EPOCH);
    }
}
