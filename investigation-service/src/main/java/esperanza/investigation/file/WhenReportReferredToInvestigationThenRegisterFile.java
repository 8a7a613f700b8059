package esperanza.investigation.file;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.file.domain.FileCommand.RegisterFile;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.investigation.inbox.IntakeEvent.ReportReferred;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * A referral to investigation opens the file of its case, one per case. A later referral of that case adds its parties
 * to the same file.
 */
@ApplicationScoped
public class WhenReportReferredToInvestigationThenRegisterFile implements Policy<ReportReferred> {

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        return referral.to() == ReferralDestination.INVESTIGATION
                ? Stream.concat(Stream.of(registering(referral)), noting(referral))
                        .toList()
                : List.of();
    }

    private static Instruction registering(ReportReferred referral) {
        return Instruction.beginning(
                new StreamId("file", referral.caseId().value()),
                new RegisterFile(
                        referral.caseId(),
                        referral.reportId(),
                        referral.affected().stream()
                                .map(affected -> new AffectedParty(affected.party(), affected.kind()))
                                .toList(),
                        referral.firstLevelArea(),
                        HypothesisId.first(referral.caseId())));
    }

    /**
     * An officer may refer a report although the person refused or withdrew consent: the file shows the refusal from
     * the first moment.
     */
    private static Stream<Instruction> noting(ReportReferred referral) {
        return referral.consent().filter(ConsentState::refuses).stream()
                .map(consent -> new Instruction(
                        new StreamId("file", referral.caseId().value()),
                        new NoteConsent(referral.caseId(), referral.reportId(), consent, referral.onlyFor())));
    }
}
