package esperanza.notification.timeline.read;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;

import esperanza.kernel.Audience;
import esperanza.protocol.vocabulary.AlertKind;
import java.util.Optional;

/**
 * The reason of an alert, and its legal clock.
 *
 * @param clock the rule of the clock, if the alert has one
 */
public record AlertAbout(AlertKind kind, Optional<String> clock) {

    /**
     * An alert of imminent danger is about no clock, but the act that settles it is the one that meets the urgent
     * clock.
     */
    Optional<String> clock(String what) {
        return kind == AlertKind.IMMINENT_DANGER && what.equals("alert-settled") ? Optional.of(URGENT_DECISION) : clock;
    }

    /** A WALL_APPLIED alert has the audience of its event (IDENTITY), not that of other alerts. */
    Audience audience(Audience ofAlerts) {
        return kind == AlertKind.WALL_APPLIED ? Audience.IDENTITY : ofAlerts;
    }
}
