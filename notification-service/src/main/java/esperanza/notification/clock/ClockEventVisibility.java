package esperanza.notification.clock;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides how much a caller sees of a legal clock's events and of the alerts about it: as much as of the moments that
 * they reveal. Pure.
 *
 * <ul>
 * <li>The start of a clock reveals the moment that started it.
 * <li>Every later event also reveals whether the act was done, and the moment that moved the clock.
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
            STARTED,
            "deadline-met",
            "deadline-confirmed",
            "deadline-contested",
            "deadline-withdrawn",
            "deadline-paused",
            "deadline-moved",
            "alert-settled");

    private ClockEventVisibility() {}

    /** @param what the name of an event of a clock, or of an alert about one */
    static Visibility of(Caller caller, TermRule rule, String what) {
        if (owesTheAct(caller, rule)) {
            return Visibility.FULL;
        }
        Visibility sight = revealed(rule, what)
                .map(moment -> Access.sees(caller, Moments.audience(moment), SERVICE))
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

    private static Stream<LegalMoment> revealed(TermRule rule, String what) {
        return Stream.of(
                        List.of(rule.startsOn()),
                        what.equals(STARTED) ? List.<LegalMoment>of() : List.of(rule.metBy()),
                        what.equals("deadline-confirmed") ? rule.confirmedBy() : List.<LegalMoment>of(),
                        what.equals("deadline-contested") ? rule.contestedBy() : List.<LegalMoment>of(),
                        what.equals("deadline-withdrawn") ? rule.withdrawnBy() : List.<LegalMoment>of(),
                        what.equals("deadline-paused") ? rule.pausedBy() : List.<LegalMoment>of(),
                        what.equals("deadline-moved") ? rule.movedBy() : List.<LegalMoment>of(),
                        what.equals("deadline-moved") ? rule.resumedBy() : List.<LegalMoment>of())
                .flatMap(List::stream);
    }

    private static boolean owesTheAct(Caller caller, TermRule rule) {
        return caller.roles().stream().anyMatch(role -> role.code().equals(rule.holder()));
    }
}
