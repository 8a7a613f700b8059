package esperanza.notification.domain;

import static esperanza.protocol.term.TermIds.GLASS_REVIEW;
import static esperanza.protocol.term.TermIds.IDENTITY_ANSWER;
import static esperanza.protocol.term.TermIds.SEPARATION_REVIEW;

import esperanza.protocol.vocabulary.AlertKind;
import java.util.Optional;

/** Which legal clock an alert calls for, as far as its kind alone says so: the clock itself may start after the alert. */
public final class AlertClock {

    private AlertClock() {}

    /** The rule of the clock; empty if there is none, or any of them can be the one. */
    public static Optional<String> of(AlertKind kind) {
        return switch (kind) {
            case GLASS_BROKEN -> Optional.of(GLASS_REVIEW);
            case IDENTITY_REQUESTED -> Optional.of(IDENTITY_ANSWER);
            case PARTIES_SET_APART -> Optional.of(SEPARATION_REVIEW);
            case IMMINENT_DANGER, WALL_APPLIED, DEADLINE_DUE_SOON, DEADLINE_BREACHED -> Optional.empty();
        };
    }
}
