package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What can be asked of an alert. */
public sealed interface AlertCommand {

    /** @param overdue the due instant has passed, and whether somebody acted is not known yet */
    record RaiseAlert(
            AlertId alert, CaseId caseId, AlertKind kind, String role, Optional<DeadlineId> deadline, boolean overdue)
            implements AlertCommand {}

    /**
     * It is time for a round of paging.
     *
     * @param here who is on call on the rung the alert stands on, or on the next that may know of the case
     * @param above who is on call on the next rung; empty on the last one
     */
    record PageOnCall(int round, Duty here, Optional<Duty> above) implements AlertCommand {}

    /**
     * @param roles all that the person has: the alert's rung, or one above it, must be among them
     * @param at now
     */
    record AcknowledgeAlert(String person, Set<String> roles, Instant at) implements AlertCommand {}

    /** @param at now; before the time to act has passed nothing is reopened */
    record ReopenAlert(Instant at) implements AlertCommand {}

    /** @param act what it called for; empty if the term was breached, and the alert of the breach goes on instead */
    record SettleAlert(Optional<EventId> act) implements AlertCommand {}
}
