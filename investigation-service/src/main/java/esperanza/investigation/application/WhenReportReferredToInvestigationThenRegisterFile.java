package esperanza.investigation.application;

import esperanza.investigation.application.mirrored.IntakeEvent.ReportReferred;
import esperanza.investigation.domain.AffectedParty;
import esperanza.investigation.domain.FileCommand.RegisterFile;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.inject.Singleton;
import java.util.List;

/** The referral is what opens a file: one per case. */
@Singleton
public class WhenReportReferredToInvestigationThenRegisterFile implements Policy<ReportReferred> {

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        if (referral.to() != ReferralDestination.INVESTIGATION) {
            return List.of();
        }
        List<AffectedParty> affected = referral.affected().stream()
                .map(each -> new AffectedParty(each.party(), each.kind()))
                .toList();
        return List.of(new Instruction(
                new StreamId("file", referral.caseId().value()),
                new RegisterFile(referral.caseId(), referral.reportId(), affected, referral.firstLevelArea())));
    }
}
