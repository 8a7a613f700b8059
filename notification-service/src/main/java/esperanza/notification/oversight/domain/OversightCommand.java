package esperanza.notification.oversight.domain;

import esperanza.access.Role;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.protocol.vocabulary.CaseFunction;
import java.util.Optional;
import java.util.Set;

/** Commands on a contest or a demand. */
public sealed interface OversightCommand {

    /**
     * @param act the event that is contested
     * @param of the function that recorded it; empty if it is a clock or an alert
     */
    record ContestAct(OversightId id, CaseId caseId, EventId act, Optional<CaseFunction> of, String reasons)
            implements OversightCommand {}

    /** @param of the function that has to answer */
    record DemandAnswer(OversightId id, CaseId caseId, CaseFunction of, String question) implements OversightCommand {}

    /** @param roles all roles of the person who answers */
    record AnswerDemand(Set<Role> roles, String answer) implements OversightCommand {}

    /** @param roles all roles of the person who reads */
    record ReadOversight(Set<Role> roles) implements OversightCommand {}
}
