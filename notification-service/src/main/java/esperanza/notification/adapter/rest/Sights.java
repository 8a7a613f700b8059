package esperanza.notification.adapter.rest;

import static esperanza.runtime.access.Role.OMBUDSMAN;
import static esperanza.runtime.access.Role.SUPERVISOR;

import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.notification.domain.AlertClock;
import esperanza.notification.read.deadlines.Clocks;
import esperanza.notification.read.timeline.TimelineEntry;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Around;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Role;
import esperanza.runtime.access.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader sees of what happened: timeline, live stream and lists all ask here. */
@ApplicationScoped
public class Sights {

    /** They answer for every clock of the mechanism. */
    private static final Set<Role> OVER_ALL = EnumSet.of(SUPERVISOR, OMBUDSMAN);

    private final Map<String, TermRule> rules;

    public Sights(Profile profile) {
        rules = profile.terms().stream().collect(Collectors.toUnmodifiableMap(TermRule::id, Function.identity()));
    }

    /**
     * What stands around all the cases that an entry tells of, together.
     *
     * @param around by case; one that is missing is not known yet, and so is the whole
     */
    public static Wall wall(TimelineEntry entry, Map<CaseId, Around> around) {
        return Wall.around(Set.copyOf(entry.cases()), around);
    }

    /** An event counts by its audience; what a clock tells, by what the clock is about. */
    public Sight of(Caller caller, TimelineEntry entry) {
        Sight sight = Access.sees(caller, entry.audience(), entry.service());
        return entry.clock()
                .filter(clock -> sight == Sight.FULL && !caller.roles().contains(SUPERVISOR))
                .map(clock -> ofClock(caller, clock, entry.what()))
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

    /** The kinds of alerts that the caller may know of, whatever clock they are about. */
    Set<AlertKind> alerts(Caller caller) {
        return Stream.of(AlertKind.values())
                .filter(kind -> mayKnow(caller, kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A wall is told to whom its event is told; a danger to all on the case; another alert to who may follow its clock. */
    private boolean mayKnow(Caller caller, AlertKind kind) {
        return switch (kind) {
            case IMMINENT_DANGER -> true;
            case WALL_APPLIED -> Access.sees(caller, Audience.IDENTITY, ClockSight.SERVICE) == Sight.FULL;
            case GLASS_BROKEN, IDENTITY_REQUESTED, PARTIES_SET_APART, DEADLINE_DUE_SOON, DEADLINE_BREACHED ->
                AlertClock.of(kind).filter(clocks(caller)::follows).isPresent();
        };
    }

    /** Of a rule that is no longer in the profile nobody knows what it was about. */
    private Sight ofClock(Caller caller, String clock, String what) {
        return Optional.ofNullable(rules.get(clock))
                .map(rule -> ClockSight.of(caller, rule, what))
                .orElse(Sight.NONE);
    }
}
