package esperanza.investigation.application;

import esperanza.investigation.application.mirrored.IntakeEvent.ReportReferred;
import esperanza.investigation.domain.AffectedParty;
import esperanza.investigation.domain.FileCommand.NoteConsent;
import esperanza.investigation.domain.FileCommand.RegisterFile;
import esperanza.investigation.domain.HypothesisId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The referral is what opens a file: one for each case, which whoever is referred later comes to. */
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

    /** An officer may send on what the person does not consent to: then the file shows it from the first moment. */
    private static Stream<Instruction> noting(ReportReferred referral) {
        return referral.consent().filter(ConsentState::refuses).stream()
                .map(consent -> new Instruction(
                        new StreamId("file", referral.caseId().value()),
                        new NoteConsent(referral.caseId(), referral.reportId(), consent, referral.onlyFor())));
    }
}
