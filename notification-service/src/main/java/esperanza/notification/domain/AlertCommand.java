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
     * @param rung where the alert stood when the round was set
     * @param here who is on call there, or on the nearest rung that may know of the case
     * @param above whom to call if nobody answers for too long; empty on the last rung, or if nobody may know of the case
     * @param meanwhile it is not known yet who may know of the case: whoever is called, the alert stays where it stands
     */
    record PageOnCall(int round, String rung, Duty here, Optional<Duty> above, boolean meanwhile)
            implements AlertCommand {}

    /**
     * @param roles all that the person has: the alert's rung, or one above it, must be among them
     * @param at now
     */
    record AcknowledgeAlert(String person, Set<String> roles, Instant at) implements AlertCommand {}

    /** @param at now; before the time to act has passed nothing is reopened */
    record ReopenAlert(Instant at) implements AlertCommand {}

    /** The case was shut to more people after somebody answered: they may be among them. */
    record AskAgain() implements AlertCommand {}

    /**
     * @param act what it called for; empty if the term was breached, and the alert of the breach goes on instead, or if what it
     *     called for is not there any more
     */
    record SettleAlert(Optional<EventId> act) implements AlertCommand {}
}
