package esperanza.kernel.store;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Actor;
import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Why something is recorded: who acted, when they say it happened, and which event made them act.
 *
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

    /** Somebody acted from outside. */
    public static Cause of(Actor actor, Instant occurredAt, UUID correlation) {
        return new Cause(actor, occurredAt, correlation, Optional.empty(), Instant.EPOCH);
    }
}
