package esperanza.intake.report;

import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.OfTheSender;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.At;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Executes a command on a report for callers who may know of it; for everybody else the report does not exist. Fails with
 * 422 if a text of the command contains the receipt of the report.
 */
@Singleton
public class ChangeReport {

    private final CommandIds ids;
    private final FindReport finder;
    private final RefuseReceipt receipts;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;

    ChangeReport(
            CommandIds ids,
            FindReport finder,
            RefuseReceipt receipts,
            CommandHandler<ReportCommand, Report, ReportEvent> reports) {
        this.ids = ids;
        this.finder = finder;
        this.receipts = receipts;
        this.reports = reports;
    }

    /** For callers of the mechanism, and for the sender of the report if the command is one {@link OfTheSender}. */
    public Uni<Outcome<ReportEvent>> change(Asked<?> asked, UUID reportId, ReportCommand command) {
        return command instanceof OfTheSender ? sent(asked, reportId, command) : ours(asked, reportId, command);
    }

    /**
     * The same for a command that makes a part of the report. Fails without an idempotency key before the report is
     * looked for.
     *
     * @param part the word for what is made, from which its id is derived
     * @param command the command, given what the mechanism adds
     */
    public Uni<Created<ReportEvent>> make(
            Asked<?> asked, UUID reportId, String part, BiFunction<At, UUID, ? extends ReportCommand> command) {
        UUID id = ids.derivedId(part, ids.commandId(asked));
        return change(asked, reportId, command.apply(ids.at(asked), id)).map(outcome -> new Created<>(id, outcome));
    }

    /**
     * For callers of the mechanism, who state the version they saw: that is checked before the report is looked for.
     */
    public Uni<Outcome<ReportEvent>> ours(Asked<?> asked, UUID reportId, ReportCommand command) {
        Request<ReportCommand> request = ids.request(asked, ReportStreams.report(reportId), command);
        return finder.ours(asked, reportId)
                .chain(() -> receipts.in(reportId, command))
                .chain(() -> reports.handle(request));
    }

    /** For the sender of the report, and for callers of the mechanism. */
    private Uni<Outcome<ReportEvent>> sent(Asked<?> asked, UUID reportId, ReportCommand command) {
        return finder.sent(asked, reportId)
                .chain(() -> receipts.in(reportId, command))
                .chain(() -> reports.handle(ids.request(asked, ReportStreams.report(reportId), command)));
    }
}
