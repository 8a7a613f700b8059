package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.RecogniseParty;
import esperanza.intake.report.domain.ReportCommand.UndoRecognition;
import esperanza.intake.report.domain.ReportEvent.PartyRecognised;
import esperanza.intake.report.domain.ReportEvent.PartyRecognitionUndone;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * An officer recognises a party of a report as one that is known already, with reasons, and may undo it with reasons.
 */
final class Recognising {

    private Recognising() {}

    static List<ReportEvent> recognised(Received report, RecogniseParty recognise) {
        AffectedParty party = report.party(recognise.party());
        if (recognise.party().equals(recognise.as())) {
            throw new RuleViolation(ReportRule.PARTY_IS_ITSELF);
        }
        Optional<PartyRef> before = report.recognitions().as(recognise.party());
        if (before.filter(recognise.as()::equals).isPresent()) {
            return List.of();
        }
        if (before.isPresent()) {
            throw new RuleViolation(ReportRule.PARTY_ALREADY_RECOGNISED);
        }
        if (!recognise.known()) {
            throw new RuleViolation(ReportRule.NO_SUCH_PARTY);
        }
        return List.of(new PartyRecognised(
                report.reportId(),
                report.caseId(),
                recognise.party(),
                recognise.as(),
                party.kind(),
                report.content().receivedAt(),
                report.content().imminentDanger(),
                Personal.of(recognise.party().value(), recognise.reasons())));
    }

    static PartyRecognitionUndone undone(Received report, UndoRecognition undo) {
        PartyRef as = report.recognitions()
                .as(undo.party())
                .orElseThrow(() -> new RuleViolation(ReportRule.PARTY_NOT_RECOGNISED));
        return new PartyRecognitionUndone(
                report.reportId(),
                report.caseId(),
                undo.party(),
                as,
                Personal.of(undo.party().value(), undo.reasons()));
    }
}
