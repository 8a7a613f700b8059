package esperanza.investigation.programme;

import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.Set;

/**
 * An event that brings a new threat into a case, so that its programme has to be reviewed.
 *
 * @param cause the event
 * @param event its short name
 */
public record NewThreat(EventId cause, String event, Instant recordedAt) {

    static final Set<String> EVENTS = Set.of("case-joined", "case-linked", "parties-added");
}
