package esperanza.notification.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.ActorKind;
import esperanza.kernel.EventId;
import esperanza.kernel.Recorded;
import java.time.Instant;

/**
 * What somebody did, as it stands in the log of the service it was done in.
 *
 * @param at when it was recorded; what is claimed about the time before that repairs no term
 */
public record Act(EventId event, ActorKind by, Instant at) {

    public Act {
        requireNonNull(event);
        requireNonNull(by);
        requireNonNull(at);
    }

    public static Act of(Recorded<?> event) {
        return new Act(event.id(), event.actor().kind(), event.recordedAt());
    }

    /** Software registers and proposes; only people act. */
    boolean byAPerson() {
        return by != ActorKind.SYSTEM;
    }
}
