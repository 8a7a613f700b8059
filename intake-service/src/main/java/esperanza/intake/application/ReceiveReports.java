package esperanza.intake.application;

import esperanza.intake.domain.Report;
import esperanza.intake.domain.ReportCommand;
import esperanza.intake.domain.ReportCommand.ReceiveReport;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CommandId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StreamKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes reports in: one round trip to the log, durable before the answer. */
@Singleton
public class ReceiveReports {

    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;

    ReceiveReports(CommandHandler<ReportCommand, Report, ReportEvent> reports) {
        this.reports = reports;
    }

    /**
     * The report as it is recorded: now, or by the same command before.
     *
     * @param names by which it is found, besides its parties
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

    /** Each party finds its report: what is recognised as a party has to be one. Those of a test are nobody. */
    private static Stream<StreamKey> parties(ReportReceived content) {
        return content.parties().stream()
                .filter(party -> !content.triesTheDoor())
                .map(PartyRef::value)
                .map(id -> new StreamKey("party", bytes(id)));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
