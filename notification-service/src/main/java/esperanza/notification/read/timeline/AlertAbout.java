package esperanza.notification.read.timeline;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;

import esperanza.kernel.Audience;
import esperanza.protocol.vocabulary.AlertKind;
import java.util.Optional;

/**
 * What an alert is about.
 *
 * @param clock the rule of its legal clock, if it has one
 */
public record AlertAbout(AlertKind kind, Optional<String> clock) {

    /** The alert of a danger is about no clock, but what settles it is what meets the urgent one. */
    Optional<String> clock(String what) {
        return kind == AlertKind.IMMINENT_DANGER && what.equals("alert-settled") ? Optional.of(URGENT_DECISION) : clock;
    }

    /** That a wall was laid is told to nobody whom the event of it does not tell so. */
    Audience audience(Audience ofAlerts) {
        return kind == AlertKind.WALL_APPLIED ? Audience.IDENTITY : ofAlerts;
    }
}
