package esperanza.intake.dialogue;

import esperanza.access.Role;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.ReportCommand.AskQuestion;
import esperanza.intake.report.domain.ReportCommand.CompromiseContact;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportRule;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.At;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The dialogue after a report: its sender adds a statement or marks the contact as compromised; an officer asks a
 * question.
 */
@Singleton
public class ContinueDialogue {

    private final CommandIds ids;
    private final FindReport finder;
    private final ChangeReport reports;
    private final ReceiptQuery receipts;

    ContinueDialogue(CommandIds ids, FindReport finder, ChangeReport reports, ReceiptQuery receipts) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.receipts = receipts;
    }

    public Uni<Created<ReportEvent>> add(Asked<?> asked, UUID reportId, Statement statement) {
        return reports.make(asked, reportId, "statement", (_, id) -> statement.command(id));
    }

    public Uni<Outcome<ReportEvent>> compromise(Asked<?> asked, UUID reportId) {
        return reports.change(asked, reportId, new CompromiseContact());
    }

    /**
     * Fails with {@link ReportRule#NOBODY_READS_QUESTIONS} if nobody outside could read the question.
     *
     * @param question the command, given what the mechanism adds
     */
    public Uni<Created<ReportEvent>> ask(Asked<?> asked, UUID reportId, BiFunction<At, UUID, AskQuestion> question) {
        UUID id = ids.derivedId("question", ids.commandId(asked));
        return finder.sent(asked, reportId)
                .chain(found -> isReadable(found, reportId))
                .invoke(ContinueDialogue::refuseUnreadable)
                .chain(() -> reports.change(asked, reportId, question.apply(ids.at(asked), id)))
                .map(outcome -> new Created<>(id, outcome));
    }

    /** A hotline reads the questions to its report by its login, the holder of a receipt by the receipt. */
    private Uni<Boolean> isReadable(FindReport.Found found, UUID reportId) {
        String sender = found.history().getFirst().actor().role();
        return Role.HOTLINE.code().equals(sender)
                ? Uni.createFrom().item(true)
                : receipts.hashes(reportId)
                        .map(hashes ->
                                !hashes.isEmpty() && !found.report().dialogue().contactCompromised());
    }

    private static void refuseUnreadable(boolean readable) {
        if (!readable) {
            throw new RuleViolation(ReportRule.NOBODY_READS_QUESTIONS);
        }
    }
}
