package esperanza.notification.adapter.rest;

import esperanza.kernel.Audience;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Caller;
import java.util.List;
import java.util.Set;

/**
 * How much of what is derived from a legal clock somebody sees: as much as of the moments it tells of. Its start tells what
 * started it; whatever comes later tells that and whether the act was done. So everybody on the case knows that the urgent
 * clock runs, for all know of the danger; only those who protect learn what stopped it. Pure.
 */
public final class ClockSight {

    static final String SERVICE = "notification";
    private static final String STARTED = "deadline-started";

    /** The act behind these is in the log itself, and there it is a milestone: twice would tell what kind of act it is. */
    private static final Set<String> ECHOES = Set.of(
            STARTED, "deadline-met", "deadline-confirmed", "deadline-contested", "deadline-withdrawn", "alert-settled");

    private ClockSight() {}

    /** @param what the name of an event of a clock, or of an alert about one */
    static Sight of(Caller caller, TermRule rule, String what) {
        if (owesTheAct(caller, rule)) {
            return Sight.FULL;
        }
        Sight sight = (what.equals(STARTED) ? List.of(rule.startsOn()) : List.of(rule.startsOn(), rule.metBy()))
                .stream()
                        .map(moment -> Access.sees(caller, audience(moment), SERVICE))
                        .max(Enum::compareTo)
                        .orElseThrow();
        return withoutEcho(sight, what);
    }

    /** A milestone is told once. */
    public static Sight withoutEcho(Sight sight, String what) {
        return sight == Sight.MILESTONE && ECHOES.contains(what) ? Sight.NONE : sight;
    }

    /** Whether the caller may follow the clock from its start to its end. */
    static boolean whole(Caller caller, TermRule rule) {
        return of(caller, rule, STARTED) == Sight.FULL && of(caller, rule, "deadline-met") == Sight.FULL;
    }

    private static boolean owesTheAct(Caller caller, TermRule rule) {
        return caller.roles().stream().anyMatch(role -> role.code().equals(rule.holder()));
    }

    /** Who may know of the moment: the audience of the event that is it. */
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
