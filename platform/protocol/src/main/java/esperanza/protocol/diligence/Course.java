package esperanza.protocol.diligence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a term stands in the facts of a case, counted by the same function as its clock.
 *
 * @param due the last instant at which the act of this period is in time; empty while the term is paused
 * @param open true: nobody did the act of this period
 * @param again true: the same thing can owe the act anew, so one act proves one period
 */
record Course(Optional<Instant> due, boolean open, boolean again) {

    /** The term passed, and nobody acted. */
    boolean passed(Instant asOf) {
        return open && due.filter(asOf::isAfter).isPresent();
    }

    /** Of the courses of several things: the open one that ends first, otherwise the last one. */
    static Optional<Course> of(List<Course> courses) {
        return courses.stream()
                .filter(Course::open)
                .min(Comparator.comparing(course -> course.due().orElse(Instant.MAX)))
                .or(() -> courses.stream().reduce((_, last) -> last));
    }
}
