package esperanza.intake.caseaccess.domain;

import esperanza.intake.caseaccess.domain.CaseAccessEvent.AssignmentEnded;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.GlassBroken;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.PersonAssigned;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Need to know: the persons who may know of a case.
 *
 * @param seats every assignment ever made, and its end; an empty end: until it is ended
 * @param sealed true: only assigned persons may know of the case
 * @param broken each breaking of the glass, by its id
 * @param reviewed ids of the breaks that another person has reviewed
 */
public record AccessState(
        Map<Assigned, Optional<Instant>> seats, boolean sealed, Map<UUID, GlassBroken> broken, Set<UUID> reviewed) {

    /**
     * An assignment: one person in one capacity, known by the exclusion tag of that person on this case.
     *
     * @param by the tag of the person who delegated it; empty: a supervisor assigned the person
     */
    public record Assigned(CaseFunction capacity, String mark, Optional<String> by) {}

    static final AccessState EMPTY = new AccessState(Map.of(), false, Map.of(), Set.of());

    public AccessState {
        seats = Map.copyOf(seats);
        broken = Map.copyOf(broken);
        reviewed = Set.copyOf(reviewed);
    }

    /** The seats that the person with this tag holds at that instant. */
    List<Assigned> held(String mark, Instant at) {
        return held(at).filter(seat -> seat.mark().equals(mark)).toList();
    }

    /** The seats that the person with this tag has delegated in this capacity and that are held at that instant. */
    List<Assigned> delegatedBy(String mark, CaseFunction capacity, Instant at) {
        return held(at).filter(seat -> seat.capacity() == capacity
                        && seat.by().filter(mark::equals).isPresent())
                .toList();
    }

    /** Whether the seat is held beyond that instant. */
    boolean outlasts(Assigned seat, Instant until) {
        return seats.get(seat).filter(end -> !end.isAfter(until)).isEmpty();
    }

    boolean isForGood(Assigned seat) {
        return seats.getOrDefault(seat, Optional.of(Instant.MIN)).isEmpty();
    }

    /** The later of {@code until} and the end that the seat has now. */
    Instant later(Assigned seat, Instant until) {
        Instant had = seats.getOrDefault(seat, Optional.empty()).orElse(until);
        return had.isAfter(until) ? had : until;
    }

    AccessState with(PersonAssigned assigned) {
        return seated(new Assigned(assigned.capacity(), assigned.mark(), assigned.by()), assigned.until());
    }

    AccessState without(AssignmentEnded ended) {
        return seated(new Assigned(ended.capacity(), ended.mark(), ended.by()), Optional.of(ended.endedAt()));
    }

    AccessState closed() {
        return new AccessState(seats, true, broken, reviewed);
    }

    AccessState with(GlassBroken glass) {
        Map<UUID, GlassBroken> more = new HashMap<>(broken);
        more.put(glass.breakId(), glass);
        return new AccessState(seats, sealed, more, reviewed);
    }

    AccessState reviewed(UUID breakId) {
        Set<UUID> more = new HashSet<>(reviewed);
        more.add(breakId);
        return new AccessState(seats, sealed, broken, more);
    }

    private Stream<Assigned> held(Instant at) {
        return seats.keySet().stream()
                .filter(seat -> outlasts(seat, at))
                .sorted(Comparator.comparing(Assigned::mark)
                        .thenComparing(Assigned::capacity)
                        .thenComparing(seat -> seat.by().orElse("")));
    }

    private AccessState seated(Assigned seat, Optional<Instant> until) {
        Map<Assigned, Optional<Instant>> changed = new HashMap<>(seats);
        changed.put(seat, until);
        return new AccessState(changed, sealed, broken, reviewed);
    }
}
