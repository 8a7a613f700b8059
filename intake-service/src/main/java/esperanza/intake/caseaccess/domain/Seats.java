package esperanza.intake.caseaccess.domain;

import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The assignments to a case.
 *
 * @param ends every assignment ever made, and its end; an empty end: until it is ended
 */
public record Seats(Map<Assigned, Optional<Instant>> ends) {

    /**
     * An assignment: one person in one capacity, known by the exclusion tag of that person on this case.
     *
     * @param by the tag of the person who delegated it; empty: a supervisor assigned the person
     */
    public record Assigned(CaseFunction capacity, String mark, Optional<String> by) {}

    static final Seats NONE = new Seats(Map.of());

    public Seats {
        ends = Map.copyOf(ends);
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
        return ends.get(seat).filter(end -> !end.isAfter(until)).isEmpty();
    }

    /** Whether the seat is held until that instant, or longer. */
    boolean reaches(Assigned seat, Instant until) {
        return ends.get(seat).filter(until::isAfter).isEmpty();
    }

    boolean isForGood(Assigned seat) {
        return ends.getOrDefault(seat, Optional.of(Instant.MIN)).isEmpty();
    }

    /** The later of {@code until} and the end that the seat has now. */
    Instant later(Assigned seat, Instant until) {
        Instant had = ends.getOrDefault(seat, Optional.empty()).orElse(until);
        return had.isAfter(until) ? had : until;
    }

    Seats assigned(Assigned seat, Optional<Instant> until) {
        Map<Assigned, Optional<Instant>> changed = new HashMap<>(ends);
        changed.put(seat, until);
        return new Seats(changed);
    }

    Seats ended(Assigned seat, Instant at) {
        return assigned(seat, Optional.of(at));
    }

    private Stream<Assigned> held(Instant at) {
        return ends.keySet().stream()
                .filter(seat -> outlasts(seat, at))
                .sorted(Comparator.comparing(Assigned::mark)
                        .thenComparing(Assigned::capacity)
                        .thenComparing(seat -> seat.by().orElse("")));
    }
}
