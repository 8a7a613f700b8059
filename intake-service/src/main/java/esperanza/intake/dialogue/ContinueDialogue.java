package esperanza.intake.dialogue;

import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.domain.ReportCommand.AskQuestion;
import esperanza.intake.report.domain.ReportCommand.CompromiseContact;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.view.Consent;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
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

    public Uni<Outcome<ReportEvent>> add(Asked<?> asked, UUID reportId, Statement statement) {
        UUID id = ids.derivedId("statement", ids.commandId(asked));
        return reports.sent(asked, reportId, statement.command(id));
    }

    public Uni<Outcome<ReportEvent>> change(Asked<?> asked, UUID reportId, Consent consent) {
        return reports.sent(asked, reportId, consent.command());
    }

    public Uni<Outcome<ReportEvent>> compromise(Asked<?> asked, UUID reportId) {
        return reports.sent(asked, reportId, new CompromiseContact());
    }

    public Uni<Outcome<ReportEvent>> ask(Asked<?> asked, UUID reportId, String words) {
        UUID id = ids.derivedId("question", ids.commandId(asked));
        return reports.sent(asked, reportId, new AskQuestion(id, words));
    }
}
