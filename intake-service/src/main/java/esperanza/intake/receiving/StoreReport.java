package esperanza.intake.receiving;

import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.ReceiveReport;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Receives reports: one round trip to the log, durable before the answer. */
@Singleton
public class StoreReport {

    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;

    StoreReport(CommandHandler<ReportCommand, Report, ReportEvent> reports) {
        this.reports = reports;
    }

    /**
     * Records the report, or returns it as recorded before by the same command.
     *
     * @param names the names by which it is found, besides its parties
     */
    public Uni<Outcome<ReportEvent>> receive(
            ReportReceived content, CommandId id, byte[] digest, Cause cause, List<StreamKey> names) {
        return reports.begin(new Request<>(
                ReportStreams.report(content.reportId().value()),
                id,
                digest,
                OptionalInt.empty(),
                cause,
                new ReceiveReport(content),
                Stream.concat(names.stream(), parties(content)).toList()));
    }

    /**
     * One name per party, which leads to its report: a known party has to be named in some report. Tests give no names.
     */
    private static Stream<StreamKey> parties(ReportReceived content) {
        return content.parties().stream()
                .filter(party -> !content.isTest())
                .map(party -> new StreamKey("party", party.bytes()));
    }
}
