package esperanza.intake.transfer;

import esperanza.intake.report.FindReport;
import esperanza.intake.report.RefuseReceipt;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.TransferReport;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportTransferred;
import esperanza.kernel.At;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Transfers a report to a receiver outside the mechanism. Fails with 422 if its words contain the receipt of the report.
 */
@Singleton
public class TransferOutside {

    private final CommandIds ids;
    private final FindReport finder;
    private final RefuseReceipt receipts;
    private final CommandHandler<ReportCommand, Report, ReportEvent> handler;
    private final Institutions institutions;

    TransferOutside(
            CommandIds ids,
            FindReport finder,
            RefuseReceipt receipts,
            CommandHandler<ReportCommand, Report, ReportEvent> handler,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.receipts = receipts;
        this.handler = handler;
        this.institutions = profile.institutions();
    }

    /** @param transfer the command, given what the mechanism adds */
    public Uni<Created<ReportEvent>> transfer(
            Asked<?> asked, UUID reportId, BiFunction<At, UUID, TransferReport> transfer) {
        UUID id = ids.derivedId("transfer", ids.commandId(asked));
        TransferReport command = transfer.apply(ids.at(asked), id);
        Request<ReportCommand> request = ids.request(asked, ReportStreams.report(reportId), command);
        return finder.ours(asked, reportId)
                .call(found -> notToTheAccused(found, command))
                .chain(() -> receipts.in(reportId, command))
                .chain(() -> handler.handle(request))
                .map(outcome -> new Created<>(id, outcome));
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
