package esperanza.investigation.procedure.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.Writer;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands on a reparation. */
public sealed interface ReparationCommand extends AfterTheEnd {

    /** @param party the party that it is for; empty: it is for nobody in particular, like a change of policy */
    record Wanted(ReparationForm form, HarmLevel level, Optional<PartyRef> party) {}

    /** @param factId the court fact that orders it */
    record BeginReparation(
            CaseId caseId,
            UUID reparationId,
            ReparationGround ground,
            Wanted wanted,
            Optional<UUID> factId,
            Personal<String> content)
            implements ReparationCommand {}

    /** Record that a known reparation was ordered or agreed, or that the party does not want it. */
    record DecideReparation(
            CaseId caseId, UUID reparationId, ReparationGround ground, Optional<UUID> factId, Personal<String> content)
            implements ReparationCommand, AfterTheFact {}

    /** @param due when it is to be fulfilled */
    record PlanReparation(CaseId caseId, UUID reparationId, Instant due, Personal<ReparationPlan> plan)
            implements ReparationCommand {}

    /** @param partial true: something is left to be done */
    record FulfilReparation(CaseId caseId, At at, UUID reparationId, boolean partial, Personal<String> text)
            implements ReparationCommand, AfterTheFact {}

    record ConfirmReparation(CaseId caseId, UUID reparationId, Writer by, Personal<String> words)
            implements ReparationCommand {}

    record ContestReparation(CaseId caseId, UUID reparationId, Personal<String> words)
            implements ReparationCommand, AfterTheFact {}
}
