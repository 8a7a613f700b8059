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

/** Decides how much of a timeline entry a reader sees. Timeline and live stream ask here. */
@ApplicationScoped
public class Sights {

    private final ClockVisibility clocks;

    public Sights(ClockVisibility clocks) {
        this.clocks = clocks;
    }

    /**
     * The walls around all the cases that an entry concerns, taken together.
     *
     * @param around access facts by case; if one case is missing, the result is {@link Wall#UNKNOWN}
     */
    public static Wall wall(TimelineEntry entry, Map<CaseId, Around> around) {
        return Wall.around(Set.copyOf(entry.cases()), around);
    }

    /** An event is judged by its audience; an event of a legal clock is judged by what the clock is about. */
    public Sight of(Caller caller, TimelineEntry entry) {
        Sight sight = Access.sees(caller, entry.audience(), entry.service());
        return entry.clock()
                .filter(clock -> sight == Sight.FULL && !caller.roles().contains(Role.SUPERVISOR))
                .map(clock -> clocks.of(caller, clock, entry.what()))
                .orElseGet(() -> ClockSight.withoutEcho(sight, entry.what()));
    }
}
