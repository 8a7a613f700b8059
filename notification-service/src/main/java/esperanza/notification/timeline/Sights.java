package esperanza.notification.timeline;

import esperanza.access.Access;
import esperanza.access.Access.Sight;
import esperanza.access.Around;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import esperanza.notification.clock.ClockSight;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Decides how much of a timeline entry a caller sees. Timeline and live stream ask here. */
@ApplicationScoped
public class Sights {

    private final ClockVisibility clocks;

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
}
