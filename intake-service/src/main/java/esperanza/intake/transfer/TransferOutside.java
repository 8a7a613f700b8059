package esperanza.intake.transfer;

import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.AcknowledgeTransfer;
import esperanza.intake.report.domain.ReportCommand.TransferReport;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportTransferred;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Transfers a report to a receiver outside the mechanism, and records the receiver's acknowledgement. */
@Singleton
public class TransferOutside {

    /** The transfer that was recorded, now or before. */
    public record Transferred(UUID transferId, Outcome<ReportEvent> outcome) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final ChangeReport reports;
    private final CommandHandler<ReportCommand, Report, ReportEvent> handler;
    private final Institutions institutions;

    TransferOutside(
            CommandIds ids,
            FindReport finder,
            ChangeReport reports,
            CommandHandler<ReportCommand, Report, ReportEvent> handler,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.handler = handler;
        this.institutions = profile.institutions();
    }

    /** @param receiver the exact receiver, in words */
    public Uni<Transferred> transfer(
            Asked<?> asked, UUID reportId, TransferDestination to, Optional<String> receiver, String reasons) {
        UUID id = ids.derivedId("transfer", ids.commandId(asked));
        TransferReport transfer = new TransferReport(id, to, receiver, reasons);
        Request<ReportCommand> request = ids.request(asked, ReportStreams.report(reportId), transfer);
        return finder.ours(asked, reportId)
                .call(found -> notToTheAccused(found, transfer))
                .chain(() -> handler.handle(request))
                .map(outcome -> new Transferred(id, outcome));
    }

    public Uni<Outcome<ReportEvent>> acknowledge(Asked<?> asked, UUID reportId, UUID transferId, String reference) {
        return reports.ours(asked, reportId, new AcknowledgeTransfer(transferId, reference));
    }

    /**
     * The conflict wall also applies to a transfer: neither the destination's institution nor a named receiver may be
     * excluded from the case. A repeated transfer command is answered again.
     */
    private Uni<Void> notToTheAccused(FindReport.Found found, TransferReport transfer) {
        if (wasMade(found, transfer)) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(receivers(transfer))
                .onItem()
                .transformToUniAndConcatenate(receiver -> finder.isShutTo(found.report(), receiver))
                .filter(shut -> shut)
                .invoke(() -> {
                    throw new Refused(409, "receiver-is-accused", "This institution is excluded from the case");
                })
                .toUni()
                .replaceWithVoid();
    }

    private static boolean wasMade(FindReport.Found found, TransferReport transfer) {
        return found.history().stream()
                .anyMatch(recorded -> recorded.event() instanceof ReportTransferred made
                        && made.transferId().equals(transfer.transferId()));
    }

    private List<String> receivers(TransferReport transfer) {
        return Stream.concat(
                        institutions.receiver(transfer.to()).stream(),
                        transfer.receiver().stream().flatMap(words -> institutions.namedIn(words).stream()))
                .toList();
    }
}
