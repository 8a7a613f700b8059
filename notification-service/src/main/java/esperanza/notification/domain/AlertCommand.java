package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import java.util.Optional;

/** What can be asked of an alert. */
public sealed interface AlertCommand {

    record RaiseAlert(AlertId alert, CaseId caseId, AlertKind kind, String role, Optional<DeadlineId> deadline)
            implements AlertCommand {}

    /**
     * It is time for a round of paging.
     *
     * @param here who is on call on the rung the alert stands on, or on the next that may know of the case
     * @param above who is on call on the next rung; empty on the last one
     */
    record PageOnCall(int round, Duty here, Optional<Duty> above) implements AlertCommand {}

    record AcknowledgeAlert(String person) implements AlertCommand {}
}
