package esperanza.investigation.evidence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands on an application to a court. */
public sealed interface AuthorisationCommand extends CaseCommand, AfterTheFact {

    /**
     * Record that an authorisation was applied for.
     *
     * @param act the act of investigation that needs it
     */
    record RequestAuthorisation(
            CaseId caseId,
            @NewId AuthorisationId authorisationId,
            AuthorisationMeasure measure,
            Optional<UUID> act,
            Personal<String> application)
            implements AuthorisationCommand, OfTheLead {}

    /**
     * Record that the court granted it. Never refused.
     *
     * @param factId the fact of the proceeding, if it is on record
     */
    record GrantAuthorisation(CaseId caseId, Optional<Instant> until, Optional<UUID> factId)
            implements AuthorisationCommand, AfterTheEnd {}

    /**
     * Record that the court denied it. Never refused.
     *
     * @param factId the fact of the proceeding, if it is on record
     */
    record DenyAuthorisation(CaseId caseId, Optional<UUID> factId) implements AuthorisationCommand, AfterTheEnd {}
}
