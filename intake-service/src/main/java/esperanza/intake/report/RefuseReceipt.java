package esperanza.intake.report;

import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Refuses texts that contain the receipt of their report, whoever sends them and by whichever door: a later reader of
 * the text could speak in the reporter's name.
 */
@Singleton
public class RefuseReceipt {

    private final ReceiptQuery receipts;

    RefuseReceipt(ReceiptQuery receipts) {
        this.receipts = receipts;
    }

    /**
     * Fails with 422 {@code contains-receipt} if a text of the command contains the receipt, in any grouping. Fails with
     * {@link StoreUnavailable}.
     */
    public Uni<Void> in(UUID reportId, ReportCommand command) {
        return command.texts().isEmpty()
                ? Uni.createFrom().voidItem()
                : receipts.hashes(reportId)
                        .chain(known -> known.isEmpty()
                                ? Uni.createFrom().voidItem()
                                // a long text takes a worker some milliseconds
                                : Uni.createFrom()
                                        .item(() -> isIn(command.texts(), Set.copyOf(known)))
                                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                        .invoke(RefuseReceipt::refuse)
                                        .replaceWithVoid());
    }

    private static boolean isIn(List<String> texts, Set<String> known) {
        return texts.stream()
                .flatMap(Receipt::candidates)
                .map(ReceiptQuery::hash)
                .anyMatch(known::contains);
    }

    private static void refuse(boolean contained) {
        if (contained) {
            throw new Refused(
                    422,
                    "contains-receipt",
                    "The text contains the receipt. Remove it: a reader of the text could speak in the reporter's name",
                    List.of(new Refused.Field("/words", "contains-receipt", "Remove the receipt")));
        }
    }
}
