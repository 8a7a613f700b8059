package esperanza.notification.adapter.rest;

import esperanza.kernel.CaseId;
import esperanza.notification.read.timeline.TimelineEntry;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Around;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Role;
import esperanza.runtime.access.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Decides what a caller sees of an event. Timeline, live stream and lists all ask here. */
@ApplicationScoped
public class Sights {

    /** Roles that answer for every clock of the mechanism. */
    private static final Set<Role> OVER_ALL = EnumSet.of(SUPERVISOR, OMBUDSMAN);

    public Sights(ClockVisibility clocks) {
        this.clocks = clocks;
    }

    /**
     * The common wall of all cases that an entry names.
     *
     * @param around case access by case; a case that is missing is not known yet, and makes the whole wall unknown
     */
    public static Wall wall(TimelineEntry entry, Map<CaseId, Around> around) {
        return Wall.around(Set.copyOf(entry.cases()), around);
    }

    /**
     * An event follows its own audience. An event of a clock, or of an alert about one, also follows what the clock is
     * about; only supervisors are exempt from that.
     */
    public Sight of(Caller caller, TimelineEntry entry) {
        Sight sight = Access.sees(caller, entry.audience(), entry.service());
        return entry.clock()
                .filter(clock -> sight == Sight.FULL && !caller.roles().contains(Role.SUPERVISOR))
                .map(clock -> clocks.of(caller, clock, entry.what()))
                .orElseGet(() -> ClockSight.withoutEcho(sight, entry.what()));
    }

    /** The clocks that the caller may follow from start to end. */
    Clocks clocks(Caller caller) {
        return Collections.disjoint(caller.roles(), OVER_ALL)
                ? Clocks.of(rules.values().stream()
                        .filter(rule -> ClockSight.whole(caller, rule))
                        .map(TermRule::id)
                        .collect(Collectors.toSet()))
                : Clocks.ALL;
    }

    /** The kinds of alerts that the caller may know of, regardless of the clock that the alert is about. */
    Set<AlertKind> alerts(Caller caller) {
        return Stream.of(AlertKind.values())
                .filter(kind -> mayKnow(caller, kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who may know of every alert of a kind:
     *
     * <ul>
     * <li>IMMINENT_DANGER: everybody on the case.
     * <li>WALL_APPLIED: callers who see the event of the wall in full.
     * <li>A kind with one clock: callers who may follow that clock.
     * <li>Due soon and breached: nobody by kind, because their clock differs from alert to alert.
     * </ul>
     */
    private boolean mayKnow(Caller caller, AlertKind kind) {
        return switch (kind) {
            case IMMINENT_DANGER -> true;
            case WALL_APPLIED -> Access.sees(caller, Audience.IDENTITY, ClockSight.SERVICE) == Sight.FULL;
            case GLASS_BROKEN, IDENTITY_REQUESTED, PARTIES_SET_APART, DEADLINE_DUE_SOON, DEADLINE_BREACHED ->
                AlertClock.of(kind).filter(clocks(caller)::follows).isPresent();
        };
    }

    /** An event of a clock whose rule is no longer in the profile is hidden: its audience cannot be known. */
    private Sight ofClock(Caller caller, String clock, String what) {
        return Optional.ofNullable(rules.get(clock))
                .map(rule -> ClockSight.of(caller, rule, what))
                .orElse(Sight.NONE);
    }
}
