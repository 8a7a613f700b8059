package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An open alert that waits for a person who was paged for it last.
 *
 * @param kind empty while only the page of the alert was read
 * @param other the person who was paged with this one, if the rung calls both seats
 * @param role the rung on which the alert stands
 * @param rounds number of its own pages so far
 * @param climbsAt when the alert climbs by itself; empty if nobody above was there to call, or on the last rung
 * @param due the end of the term that it is about, if it is about one
 */
public record WaitingAlert(
        AlertId alert,
        CaseId caseId,
        Optional<AlertKind> kind,
        String person,
        Optional<String> other,
        String role,
        int rounds,
        Optional<Instant> climbsAt,
        Optional<Instant> due,
        Instant raisedAt) {

    /** Imminent danger comes first, then the term that ends first, then what waits longest. */
    public static final Comparator<WaitingAlert> MOST_PRESSING_FIRST = Comparator.comparing(
                    (WaitingAlert waiting) -> !waiting.isOfDanger())
            .thenComparing(waiting -> waiting.due().orElse(Instant.MAX))
            .thenComparing(WaitingAlert::raisedAt)
            .thenComparing(waiting -> waiting.alert().value());

    private boolean isOfDanger() {
        return kind.filter(AlertKind.IMMINENT_DANGER::equals).isPresent();
    }

    /** All for whom it waits. */
    Set<String> people() {
        return Stream.concat(Stream.of(person), other.stream()).collect(Collectors.toSet());
    }
}
