package esperanza.notification.clock;

import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.kernel.Audience;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.notification.clock.read.Clocks;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.AlertKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which legal clocks and which kinds of alerts a caller may know of. Lists, timeline and live stream ask here.
 */
@ApplicationScoped
public class ClockVisibility {

    /** These roles answer for every clock of the mechanism. */
    private static final Set<Role> OVER_ALL = EnumSet.of(SUPERVISOR, OMBUDSMAN);

    private final Map<String, TermRule> rules;

    /** A term that several versions have is as visible as the newest of them says. */
    public ClockVisibility(Profiles profiles) {
        rules = profiles.versions().stream()
                .flatMap(profile -> profile.terms().stream())
                .collect(Collectors.toUnmodifiableMap(TermRule::id, Function.identity(), (_, newer) -> newer));
    }

    /** The clocks that the caller may follow from start to end. */
    public Clocks clocks(Caller caller) {
        return Collections.disjoint(caller.roles(), OVER_ALL)
                ? Clocks.of(rules.values().stream()
                        .filter(rule -> ClockEventVisibility.whole(caller, rule))
                        .map(TermRule::id)
                        .collect(Collectors.toSet()))
                : Clocks.ALL;
    }

    /** The kinds of alerts that the caller may know of, whatever clock they are about. */
    public Set<AlertKind> alerts(Caller caller) {
        return Stream.of(AlertKind.values())
                .filter(kind -> mayKnow(caller, kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How much the caller sees of an event of a clock, or of an alert about one. An event of a rule that is in no
     * version of the profile is hidden: its audience cannot be known.
     *
     * @param what the name of the event
     */
    public Visibility of(Caller caller, String clock, String what) {
        return Optional.ofNullable(rules.get(clock))
                .map(rule -> ClockEventVisibility.of(caller, rule, what))
                .orElse(Visibility.NONE);
    }

    /**
     * Whether the caller may know of every alert of a kind:
     *
     * <ul>
     * <li>IMMINENT_DANGER, STATEMENT_ADDED: everybody on the case.
     * <li>WALL_APPLIED, PERSON_NOT_TOLD: callers who see the event behind it in full.
     * <li>A kind with one clock: callers who may follow that clock.
     * <li>Due soon and breached: nobody by kind, because their clock differs from alert to alert.
     * </ul>
     */
    private boolean mayKnow(Caller caller, AlertKind kind) {
        return switch (kind) {
            case IMMINENT_DANGER, STATEMENT_ADDED -> true;
            case WALL_APPLIED, PERSON_NOT_TOLD ->
                Access.sees(caller, Audience.IDENTITY, ClockEventVisibility.SERVICE) == Visibility.FULL;
            case GLASS_BROKEN,
                    IDENTITY_REQUESTED,
                    PARTIES_SET_APART,
                    PROTECTION_REQUESTED,
                    PROTECTION_GAP,
                    PERSON_IN_DANGER,
                    CHECKIN_MISSED,
                    PROTECTION_REVIEW_CALLED,
                    ANSWER_DEMANDED,
                    DEADLINE_DUE_SOON,
                    DEADLINE_BREACHED ->
                AlertClock.of(kind).filter(clocks(caller)::follows).isPresent();
        };
    }
}
