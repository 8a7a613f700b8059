package esperanza.intake.dialogue;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.intake.report.domain.ReportCommand.AskQuestion;
import esperanza.intake.report.domain.ReportCommand.CompromiseContact;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.Consent;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The dialogue after a report: its sender adds a statement, changes a consent or marks the contact as compromised; an
 * officer asks a question.
 */
@Singleton
public class ContinueDialogue {

    private final CommandIds ids;
    private final ChangeReport reports;

    ContinueDialogue(CommandIds ids, ChangeReport reports) {
        this.ids = ids;
        this.reports = reports;
    }

    public Uni<Outcome<ReportEvent>> add(Caller caller, UUID reportId, Sent sent, Statement statement) {
        UUID id = ids.derivedId("statement", ids.commandId(caller, sent));
        ReportCommand command = new AddStatement(id, statement.kind(), statement.answers(), statement.words());
        return reports.sent(caller, IntakeAction.ADD_STATEMENT, reportId, sent, command);
    }

    public Uni<Outcome<ReportEvent>> change(Caller caller, UUID reportId, Sent sent, Consent consent) {
        return reports.sent(caller, IntakeAction.CHANGE_CONSENT, reportId, sent, consent.command());
    }

    public Uni<Outcome<ReportEvent>> compromise(Caller caller, UUID reportId, Sent sent) {
        return reports.sent(caller, IntakeAction.COMPROMISE_CONTACT, reportId, sent, new CompromiseContact());
    }

    public Uni<Outcome<ReportEvent>> ask(Caller caller, UUID reportId, Sent sent, String words) {
        UUID id = ids.derivedId("question", ids.commandId(caller, sent));
        return reports.sent(caller, IntakeAction.ASK_QUESTION, reportId, sent, new AskQuestion(id, words));
    }
}
