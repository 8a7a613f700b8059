package esperanza.notification.clock.domain;

import static esperanza.protocol.term.TermIds.ALARM;
import static esperanza.protocol.term.TermIds.ANSWER_TO_OVERSIGHT;
import static esperanza.protocol.term.TermIds.CHECKIN_FOLLOWED;
import static esperanza.protocol.term.TermIds.GAP;
import static esperanza.protocol.term.TermIds.GLASS_REVIEW;
import static esperanza.protocol.term.TermIds.IDENTITY_ANSWER;
import static esperanza.protocol.term.TermIds.REQUEST_ROUTED;
import static esperanza.protocol.term.TermIds.REVIEW_ON_CHANGE;
import static esperanza.protocol.term.TermIds.SEPARATION_REVIEW;
import static esperanza.protocol.vocabulary.TermObject.CASE;
import static esperanza.protocol.vocabulary.TermObject.DEMAND;
import static esperanza.protocol.vocabulary.TermObject.GLASS_BREAK;
import static esperanza.protocol.vocabulary.TermObject.IDENTITY_REQUEST;
import static esperanza.protocol.vocabulary.TermObject.REVIEW_CAUSE;
import static esperanza.protocol.vocabulary.TermObject.SEPARATION;

import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.TermObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The legal clock that an alert calls for, as far as the alert's kind determines it. The clock itself may start after
 * the alert.
 */
public final class AlertClock {

    private record Called(String rule, TermObject per) {}

    private AlertClock() {}

    /** The rule of the clock. Empty if the kind has no clock, or if its clock differs from alert to alert. */
    public static Optional<String> of(AlertKind kind) {
        return called(kind).map(Called::rule);
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

    /**
     * Refuses a profile in which the act that an alert calls for would not end the alert.
     *
     * @throws IllegalStateException if a term runs for another kind of thing than the alert that calls for its act
     */
    public static void require(Profile profile) {
        for (AlertKind kind : AlertKind.values()) {
            called(kind)
                    .filter(called -> profile.rule(called.rule()).per() != called.per())
                    .ifPresent(called -> {
                        throw new IllegalStateException("The profile runs %s per %s; the alert %s calls for it per %s"
                                .formatted(
                                        called.rule(),
                                        profile.rule(called.rule()).per(),
                                        kind,
                                        called.per()));
                    });
        }
    }

    private static Optional<Called> called(AlertKind kind) {
        return switch (kind) {
            case GLASS_BROKEN -> Optional.of(new Called(GLASS_REVIEW, GLASS_BREAK));
            case IDENTITY_REQUESTED -> Optional.of(new Called(IDENTITY_ANSWER, IDENTITY_REQUEST));
            case PARTIES_SET_APART -> Optional.of(new Called(SEPARATION_REVIEW, SEPARATION));
            case PROTECTION_REVIEW_CALLED -> Optional.of(new Called(REVIEW_ON_CHANGE, REVIEW_CAUSE));
            case PROTECTION_REQUESTED -> Optional.of(new Called(REQUEST_ROUTED, CASE));
            case PROTECTION_GAP -> Optional.of(new Called(GAP, TermObject.GAP));
            case PERSON_IN_DANGER -> Optional.of(new Called(ALARM, TermObject.ALARM));
            case CHECKIN_MISSED -> Optional.of(new Called(CHECKIN_FOLLOWED, TermObject.CHECKIN));
            case ANSWER_DEMANDED -> Optional.of(new Called(ANSWER_TO_OVERSIGHT, DEMAND));
            case IMMINENT_DANGER,
                    STATEMENT_ADDED,
                    WALL_APPLIED,
                    DEADLINE_DUE_SOON,
                    DEADLINE_BREACHED,
                    PERSON_NOT_TOLD -> Optional.empty();
        };
    }
}
