package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands on an alert. */
public sealed interface AlertCommand {

    /** @param overdue true if the due instant has passed and it is not known yet whether somebody acted */
    record RaiseAlert(
            AlertId alert, CaseId caseId, AlertKind kind, String role, Optional<DeadlineId> deadline, boolean overdue)
            implements AlertCommand {}

    /**
     * Somebody is to be called for the alert: it was raised or opened again, its time on the rung is over, or the
     * people who were called so far are no longer those to call.
     *
     * @param round the round in which the alert was seen
     * @param rung the rung on which the alert was seen
     * @param here the people on call on that rung, or on the nearest rung that may know of the case; at least one, all
     *     of one rung
     * @param above the people to call if nobody answers for too long; empty on the last rung, or if nobody may know of
     *     the case
     * @param meanwhile true if it is not known yet who may know of the case: somebody is called, and the alert stays on
     *     its rung
     * @param at now
     */
    record PageOnCall(
            int round, String rung, List<OnCallPerson> here, List<OnCallPerson> above, boolean meanwhile, Instant at)
            implements AlertCommand {}

    /**
     * @param roles all roles of the person: the alert's rung, or one above it, must be among them
     * @param fromElsewhere true if the person was not called, and works for another institution than whoever is
     * @param at now
     * @param way by which the person answers; empty if it is by the person's own login
     */
    record AcknowledgeAlert(String person, Set<String> roles, boolean fromElsewhere, Instant at, Optional<WayKind> way)
            implements AlertCommand {

        /** By the person's own login. */
        public AcknowledgeAlert(String person, Set<String> roles, boolean fromElsewhere, Instant at) {
            this(person, roles, fromElsewhere, at, Optional.empty());
        }
    }

    /** @param at now; nothing is reopened before the time to act has passed */
    record ReopenAlert(Instant at) implements AlertCommand {}

    /** After somebody answered, the case was shut to more people; the person who answered may be among them. */
    record AskAgain() implements AlertCommand {}

    /**
     * @param act the act that the alert called for; empty if the term was breached and the alert of the breach takes
     *     over, or if the term was withdrawn because its object no longer exists
     */
    record SettleAlert(Optional<EventId> act) implements AlertCommand {}
}
