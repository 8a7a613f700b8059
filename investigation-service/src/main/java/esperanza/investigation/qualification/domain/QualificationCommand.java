package esperanza.investigation.qualification.domain;

import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmAct;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmStandard;
import esperanza.investigation.qualification.domain.QualificationEvent.HeardParty;
import esperanza.investigation.qualification.domain.QualificationEvent.Offence;
import esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome;
import esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose;
import esperanza.investigation.qualification.domain.QualificationEvent.VictimFunction;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on the qualification of a case. */
public sealed interface QualificationCommand extends CaseCommand {

    record Qualify(
            CaseId caseId, Offence offence, boolean minor, Optional<Instant> limitationOn, Personal<String> reasons)
            implements QualificationCommand {}

    /** @param testedBy pseudonym */
    record TestPublicInterest(
            CaseId caseId,
            UUID testId,
            String testedBy,
            TestPurpose purpose,
            TestOutcome outcome,
            Personal<String> reasons)
            implements QualificationCommand {}

    /**
     * @param approver pseudonym
     * @param heard the parties of the file that were heard about the test
     * @param parties how many the file has
     */
    record AllowDiversion(
            CaseId caseId, UUID testId, String approver, List<HeardParty> heard, int parties, Personal<String> reasons)
            implements QualificationCommand {}

    record RecordCompetence(
            CaseId caseId, Personal<String> body, boolean held, boolean disputed, Personal<String> reasons)
            implements QualificationCommand {}

    /** @param recordedBy pseudonym */
    record RecordHarm(
            CaseId caseId, UUID harmId, HarmAct act, VictimFunction victim, String recordedBy, Personal<String> account)
            implements QualificationCommand {}

    /** @param verifiedBy pseudonym */
    record VerifyHarm(CaseId caseId, UUID harmId, String verifiedBy, HarmStandard standard, Personal<String> reasons)
            implements QualificationCommand {}
}
