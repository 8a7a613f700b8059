package esperanza.investigation.qualification.domain;

import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.investigation.qualification.domain.QualificationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on the qualification of a case. */
public sealed interface QualificationCommand extends CaseCommand {

    /**
     * Qualify the offence, for the time being.
     *
     * @param minor whether it is a minor offence: that needs a test of the public interest first
     * @param limitationOn when nobody can be charged with it any more
     * @param reasons with the article of the law
     */
    record Qualify(
            CaseId caseId, Offence offence, boolean minor, Optional<Instant> limitationOn, Personal<String> reasons)
            implements QualificationCommand, OfTheLead {}

    /** Record what was tested, and what came out. */
    record TestPublicInterest(
            CaseId caseId,
            At at,
            @NewId UUID testId,
            TestPurpose purpose,
            TestOutcome outcome,
            Personal<String> reasons)
            implements QualificationCommand, OfTheLead {}

    /**
     * Allow a diversion or mediation, as a second person.
     *
     * @param heard the parties of the file that were heard about the test
     * @param parties how many the file has
     */
    record AllowDiversion(
            CaseId caseId, At at, UUID testId, List<HeardParty> heard, int parties, Personal<String> reasons)
            implements QualificationCommand {}

    /**
     * Record whether a body is competent.
     *
     * @param body sealed, because it may tell who is accused
     * @param held whether it holds itself competent
     * @param disputed whether another body disputes it
     */
    record RecordCompetence(
            CaseId caseId, Personal<String> body, boolean held, boolean disputed, Personal<String> reasons)
            implements QualificationCommand, OfTheLeadOrASupervisor {}

    /**
     * Record what happened beside the threat, and to whom it is linked.
     *
     * @param victim the function of the victim
     */
    record RecordHarm(
            CaseId caseId, At at, @NewId UUID harmId, HarmAct act, VictimFunction victim, Personal<String> account)
            implements QualificationCommand, OfTheLead {}

    /**
     * Verify a harm, as a second person.
     *
     * @param standard by what it was verified
     */
    record VerifyHarm(CaseId caseId, At at, UUID harmId, HarmStandard standard, Personal<String> reasons)
            implements QualificationCommand {}
}
