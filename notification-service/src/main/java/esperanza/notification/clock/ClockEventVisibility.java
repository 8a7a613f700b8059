package esperanza.notification.clock;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.kernel.Audience;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.Set;

/**
 * Decides how much a caller sees of a legal clock's events and of the alerts about it: as much as of the moments that
 * they reveal. Pure.
 *
 * <ul>
 * <li>The start of a clock reveals the moment that started it.
 * <li>Every later event also reveals whether the act was done.
 * <li>The holder of the term sees everything.
 * </ul>
 *
 * <p>Example: everybody on the case sees the urgent clock start, because all know of the danger. Only those who protect
 * see what stopped it.
 */
public final class ClockEventVisibility {

    static final String SERVICE = "notification";
    private static final String STARTED = "deadline-started";

    /**
     * Events that repeat an act already in the timeline. Readers who see milestones only do not get them: a second
     * milestone at the same instant would give away what kind of act it is.
     */
    private static final Set<String> ECHOES = Set.of(
            STARTED, "deadline-met", "deadline-confirmed", "deadline-contested", "deadline-withdrawn", "alert-settled");

    private ClockEventVisibility() {}

    /** @param what the name of an event of a clock, or of an alert about one */
    static Visibility of(Caller caller, TermRule rule, String what) {
        if (owesTheAct(caller, rule)) {
            return Visibility.FULL;
        }
        Visibility sight = (what.equals(STARTED) ? List.of(rule.startsOn()) : List.of(rule.startsOn(), rule.metBy()))
                .stream()
                        .map(moment -> Access.sees(caller, audience(moment), SERVICE))
                        .max(Enum::compareTo)
                        .orElseThrow();
        return withoutEcho(sight, what);
    }

    /** Hides an event that repeats an act from readers who see milestones only: they have the act's own milestone. */
    public static Visibility withoutEcho(Visibility sight, String what) {
        return sight == Visibility.MILESTONE && ECHOES.contains(what) ? Visibility.NONE : sight;
    }

    /** Whether the caller may follow the clock from its start to its end. */
    static boolean whole(Caller caller, TermRule rule) {
        return of(caller, rule, STARTED) == Visibility.FULL && of(caller, rule, "deadline-met") == Visibility.FULL;
    }

    private static boolean owesTheAct(Caller caller, TermRule rule) {
        return caller.roles().stream().anyMatch(role -> role.code().equals(rule.holder()));
    }

    /** The audience of the event that records the moment. */
    private static Audience audience(LegalMoment moment) {
        return switch (moment) {
            case REPORT_RECEIVED,
                    IMMINENT_DANGER_DECLARED,
                    RECEIPT_ACKNOWLEDGED,
                    REPORT_TRIAGED,
                    REFERRED_TO_INVESTIGATION,
                    REFERRED_TO_PROTECTION,
                    FILE_REGISTERED,
                    FILE_TAKEN,
                    PARTIES_SET_APART,
                    GLASS_BROKEN,
                    GLASS_REVIEWED,
                    REPORT_TRANSFERRED,
                    TRANSFER_ACKNOWLEDGED,
                    REFERRED_SERIOUSLY_PREVENTED,
                    CONSENT_ANSWERED -> Audience.CASE;
            case IDENTITY_REQUESTED, IDENTITY_ANSWERED -> Audience.IDENTITY;
            case FIRST_HYPOTHESIS_ADOPTED, FIRST_ACT_DONE -> Audience.INVESTIGATION;
            case URGENT_MEASURE_DECIDED, URGENT_MEASURE_HANDED_OVER, RISK_ASSESSED, SEPARATION_REVIEWED ->
                Audience.PROTECTION;
        };
    }
}
