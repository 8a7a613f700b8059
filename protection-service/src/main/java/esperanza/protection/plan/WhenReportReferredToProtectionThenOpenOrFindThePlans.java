package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.*;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * A referral to protection opens a plan for each affected party, or links another incident to the plan that the party
 * has.
 */
@ApplicationScoped
public class WhenReportReferredToProtectionThenOpenOrFindThePlans implements Policy<ReportReferred> {

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred report = event.event();
        return report.referrals().stream()
                .filter(referral -> referral.to() == ReferralDestination.PROTECTION)
                .flatMap(referral -> referral.affected().stream()
                        .flatMap(affected -> Stream.concat(
                                Stream.of(linking(affected, report)), noting(affected, referral, report))))
                .toList();
    }

    private static Instruction linking(Affected affected, ReportReferred report) {
        return new Instruction(
                PLAN.stream(PlanId.of(affected.party())),
                new LinkIncident(
                        affected.party(),
                        affected.kind(),
                        report.caseId(),
                        report.reportId(),
                        report.receivedAt(),
                        report.imminentDanger(),
                        List.of()));
    }

    /**
     * An officer may refer a report although the person refused or withdrew consent: the plan notes the refusal from
     * the first moment. It also notes the yes of a collective, which only its own procedure can have given.
     */
    private static Stream<Instruction> noting(Affected affected, Referral referral, ReportReferred report) {
        return referral
                .consent()
                .filter(consent ->
                        consent.refuses() || affected.kind().isCollective() && consent == ConsentState.GRANTED)
                .stream()
                .map(consent -> new Instruction(
                        PLAN.stream(PlanId.of(affected.party())),
                        new NoteConsent(report.caseId(), report.reportId(), consent)));
    }
}
