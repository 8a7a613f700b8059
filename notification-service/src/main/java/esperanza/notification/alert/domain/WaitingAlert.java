package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An open alert that waits for the person who was paged for it last.
 *
 * @param role the rung on which the alert stands
 * @param rounds number of its own pages so far
 * @param climbsAt when the alert climbs by itself; empty if nobody above was there to call, or on the last rung
 * @param danger whether it calls for imminent danger
 * @param due the end of the term that it is about, if it is about one
 */
public record WaitingAlert(
        AlertId alert,
        CaseId caseId,
        String person,
        String role,
        int rounds,
        Optional<Instant> climbsAt,
        boolean danger,
        Optional<Instant> due,
        Instant raisedAt) {

    /** Imminent danger comes first, then the term that ends first, then what waits longest. */
    public static final Comparator<WaitingAlert> MOST_PRESSING_FIRST = Comparator.comparing(
                    (WaitingAlert waiting) -> !waiting.danger())
            .thenComparing(waiting -> waiting.due().orElse(Instant.MAX))
            .thenComparing(WaitingAlert::raisedAt)
            .thenComparing(waiting -> waiting.alert().value());
}
