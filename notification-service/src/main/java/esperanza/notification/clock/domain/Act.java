package esperanza.notification.clock.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.ActorKind;
import esperanza.kernel.EventId;
import esperanza.kernel.Recorded;
import java.time.Instant;

/**
 * An act of somebody, as recorded in the log of the service in which it was done.
 *
 * @param at when the act was recorded: this instant alone decides whether it was in time
 * @param occurredAt when the act is claimed to have been done; shown beside {@code at}, and repairs no term
 */
public record Act(EventId event, ActorKind by, Instant at, Instant occurredAt) {

    public Act {
        requireNonNull(event);
        requireNonNull(by);
        requireNonNull(at);
        requireNonNull(occurredAt);
    }

    public static Act of(Recorded<?> event) {
        return new Act(event.id(), event.actor().kind(), event.recordedAt(), event.occurredAt());
    }

    /** Software registers and proposes; only people act. */
    boolean byAPerson() {
        return by != ActorKind.SYSTEM;
    }
}
