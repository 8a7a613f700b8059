package esperanza.notification.timeline;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import esperanza.notification.clock.ClockEventVisibility;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Decides how much of a timeline entry a caller sees. Timeline and live stream ask here. */
@ApplicationScoped
public class TimelineVisibility {

    private final ClockVisibility clocks;

    public TimelineVisibility(ClockVisibility clocks) {
        this.clocks = clocks;
    }

    /**
     * The common wall of all cases that an entry names.
     *
     * @param around case access by case; a case that is missing is not known yet, and makes the whole wall unknown
     */
    public static Wall wall(TimelineEntry entry, Map<CaseId, CaseAccess> around) {
        return Wall.around(Set.copyOf(entry.cases()), around);
    }

    /**
     * An event follows its own audience. An event of a clock, or of an alert about one, also follows what the clock is
     * about, except for those who answer for every clock.
     */
    public Visibility of(Caller caller, TimelineEntry entry) {
        Visibility sight = Access.sees(caller, entry.audience(), entry.service());
        return entry.clock()
                .filter(clock ->
                        sight == Visibility.FULL && !clocks.clocks(caller).all())
                .map(clock -> clocks.of(caller, clock, entry.what()))
                .orElseGet(() -> ClockEventVisibility.withoutEcho(sight, entry.what()));
    }
}
