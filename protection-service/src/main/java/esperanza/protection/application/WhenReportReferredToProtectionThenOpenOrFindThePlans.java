package esperanza.protection.application;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.application.mirrored.IntakeEvent.ReportReferred;
import esperanza.protection.domain.PlanCommand.LinkIncident;
import esperanza.protection.domain.PlanId;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The referral is what opens a plan: one for each affected party, or another incident in the one it has. */
@ApplicationScoped
public class WhenReportReferredToProtectionThenOpenOrFindThePlans implements Policy<ReportReferred> {

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        return referral.to() == ReferralDestination.PROTECTION
                ? referral.affected().stream()
                        .map(affected -> new Instruction(
                                PlanId.of(affected.party()).stream(),
                                new LinkIncident(
                                        affected.party(),
                                        affected.kind(),
                                        referral.caseId(),
                                        referral.reportId(),
                                        referral.receivedAt(),
                                        referral.imminentDanger(),
                                        List.of(),
                                        List.of())))
                        .toList()
                : List.of();
    }
}
