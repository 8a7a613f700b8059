package esperanza.investigation.file;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.file.domain.FileCommand.RegisterFile;
import esperanza.investigation.inbox.IntakeEvent.Referral;
import esperanza.investigation.inbox.IntakeEvent.ReportReferred;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
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
        ReportReferred report = event.event();
        List<Referral> ours = report.referrals().stream()
                .filter(referral -> referral.to() == ReferralDestination.INVESTIGATION)
                .toList();
        return ours.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(registering(report, ours)),
                                ours.stream().flatMap(referral -> noting(report, referral)))
                        .toList();
    }

    private static Instruction registering(ReportReferred report, List<Referral> referrals) {
        return Instruction.beginning(
                FILE.stream(report.caseId().value()),
                new RegisterFile(
                        report.caseId(),
                        report.reportId(),
                        referrals.stream()
                                .flatMap(referral -> referral.affected().stream())
                                .map(affected -> new AffectedParty(affected.party(), affected.kind()))
                                .toList(),
                        report.firstLevelArea()));
    }

    /**
     * An officer may refer a report although the person refused or withdrew consent: the file shows the refusal from
     * the first moment.
     */
    private static Stream<Instruction> noting(ReportReferred report, Referral referral) {
        return referral.consent().filter(ConsentState::refuses).stream()
                .map(consent -> new Instruction(
                        FILE.stream(report.caseId().value()),
                        new NoteConsent(report.caseId(), report.reportId(), consent, referral.onlyFor())));
    }
}
