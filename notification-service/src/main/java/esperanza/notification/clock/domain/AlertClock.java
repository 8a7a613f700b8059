package esperanza.notification.clock.domain;

import static esperanza.protocol.term.TermIds.GLASS_REVIEW;
import static esperanza.protocol.term.TermIds.IDENTITY_ANSWER;
import static esperanza.protocol.term.TermIds.SEPARATION_REVIEW;

import esperanza.protocol.vocabulary.AlertKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The legal clock that an alert calls for, as far as the alert's kind determines it. The clock itself may start after
 * the alert.
 */
public final class AlertClock {

    private AlertClock() {}

    /** The rule of the clock. Empty if the kind has no clock, or if its clock differs from alert to alert. */
    public static Optional<String> of(AlertKind kind) {
        return switch (kind) {
            case GLASS_BROKEN -> Optional.of(GLASS_REVIEW);
            case IDENTITY_REQUESTED -> Optional.of(IDENTITY_ANSWER);
            case PARTIES_SET_APART -> Optional.of(SEPARATION_REVIEW);
            case IMMINENT_DANGER, WALL_APPLIED, DEADLINE_DUE_SOON, DEADLINE_BREACHED -> Optional.empty();
        };
    }

    /**
     * The kinds of alerts about a clock of this rule: due soon, breached, and the kinds that call for its act at once.
     */
    public static List<AlertKind> calling(String rule) {
        return Stream.concat(
                        Stream.of(AlertKind.DEADLINE_DUE_SOON, AlertKind.DEADLINE_BREACHED),
                        Stream.of(AlertKind.values())
                                .filter(kind -> of(kind).filter(rule::equals).isPresent()))
                .toList();
    }
}
