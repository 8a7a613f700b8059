package esperanza.runtime.wall;

import esperanza.access.AccessEvent;
import esperanza.access.AccessEvent.*;
import esperanza.access.CaseAccess;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The access to one case, as some events of the log tell it in their order. The walls projection and the question at a
 * position of the log fold the events in this one way.
 *
 * @param received false: the report itself is not among the events
 * @param seats until when each assignment holds; empty: it has no fixed end
 * @param unreadable true: one of the events cannot be read here, so nobody may know of the case
 */
record AccessSoFar(
        Set<String> shutTo, boolean received, boolean sealed, Map<Seat, Optional<Instant>> seats, boolean unreadable) {

    private static final String GLASS = "GLASS";

    /** @param by the tag of the person who delegated, or empty */
    record Seat(String capacity, String mark, String by) {}

    AccessSoFar {
        shutTo = Collections.unmodifiableSet(new LinkedHashSet<>(shutTo));
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    }

    /** An event that this release cannot read. */
    static final AccessSoFar UNREADABLE = new AccessSoFar(Set.of(), false, false, Map.of(), true);

    static AccessSoFar of(AccessEvent event) {
        return switch (event) {
            case ReportReceived(Optional<List<String>> shutTo) -> wall(shutTo.orElse(List.of()), true);
            case ReportCoded(List<String> shutTo) -> wall(shutTo, false);
            case ConflictWallApplied(List<String> shutTo) -> wall(shutTo, false);
            case SuspectRecorded(List<String> shutTo) -> wall(shutTo, false);
            case SuspectDetailLearnt(List<String> shutTo) -> wall(shutTo, false);
            case CaseSealed _ -> new AccessSoFar(Set.of(), false, true, Map.of(), false);
            case PersonAssigned(String capacity, String mark, Optional<Instant> until, Optional<String> by) ->
                seat(new Seat(capacity, mark, by.orElse("")), until);
            case AssignmentEnded(String capacity, String mark, Instant endedAt, Optional<String> by) ->
                seat(new Seat(capacity, mark, by.orElse("")), Optional.of(endedAt));
            case GlassBroken(String mark, Instant until) -> seat(new Seat(GLASS, mark, ""), Optional.of(until));
        };
    }

    /** The access after these and later events. */
    AccessSoFar then(AccessSoFar later) {
        Set<String> all = new LinkedHashSet<>(shutTo);
        all.addAll(later.shutTo);
        Map<Seat, Optional<Instant>> latest = new LinkedHashMap<>(seats);
        latest.putAll(later.seats);
        return new AccessSoFar(
                all, received || later.received, sealed || later.sealed, latest, unreadable || later.unreadable);
    }

    /**
     * The access to the case at this instant. Empty if the report has not arrived, or if an event is unreadable.
     *
     * <p>An assignment is in force if it has not ended, and if the case is not shut to the person who delegated it.
     */
    Optional<CaseAccess> at(Instant now) {
        Map<String, Set<String>> taken = new HashMap<>();
        seats.forEach((seat, until) -> {
            Set<String> marks = taken.computeIfAbsent(seat.capacity, capacity -> new HashSet<>());
            if (until.stream().allMatch(now::isBefore) && !shutTo.contains(seat.by)) {
                marks.add(seat.mark);
            }
        });
        return received && !unreadable ? Optional.of(new CaseAccess(shutTo, sealed, taken)) : Optional.empty();
    }

    private static AccessSoFar wall(Collection<String> shutTo, boolean received) {
        return new AccessSoFar(new LinkedHashSet<>(shutTo), received, false, Map.of(), false);
    }

    private static AccessSoFar seat(Seat seat, Optional<Instant> until) {
        return new AccessSoFar(Set.of(), false, false, Map.of(seat, until), false);
    }
}
