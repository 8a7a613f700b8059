package esperanza.investigation.application;

import esperanza.investigation.application.mirrored.IntakeEvent.ReportReferred;
import esperanza.investigation.domain.AffectedParty;
import esperanza.investigation.domain.FileCommand.RegisterFile;
import esperanza.investigation.domain.HypothesisId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The referral is what opens a file: one for each case. */
@ApplicationScoped
public class WhenReportReferredToInvestigationThenRegisterFile implements Policy<ReportReferred> {

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        return referral.to() == ReferralDestination.INVESTIGATION ? List.of(registering(referral)) : List.of();
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
}
