package esperanza.intake.report.read;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The receipts of the last day, for repetitions of the calls that got them. Each is sealed under the key of its call, and
 * is deleted when it is used, or after a day and an hour at the latest.
 */
@Singleton
public class KeptReceipts {

    /** The hash of a receipt, and the receipt as it was sealed. */
    public record Kept(byte[] hash, byte[] sealed) {}

    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final String KEEP = """
            insert into kept_receipt(report_id, hash, sealed) values ($1, $2, $3)
            on conflict (report_id) do update set report_id = excluded.report_id returning hash, sealed""";
    private static final String NAMES = "select id from stream_key where kind = 'receipt' and value = $1 and id = $2";
    private static final String ALSO_NAME = """
            insert into stream_key(kind, value, category, id) values ('receipt', $1, 'report', $2)
            on conflict (kind, value) do nothing""";
    private static final String DISCARD = "delete from kept_receipt where report_id = $1";
    private static final String FORGET = "delete from kept_receipt where at < now() - interval '1 day'";

    private final Queries queries;
    private final Workers workers;

    KeptReceipts(Queries queries, Workers workers) {
        this.queries = queries;
        this.workers = workers;
    }

    void start(@Observes StartupEvent event) {
        workers.of("kept receipts", FORGETS_EVERY, () -> {
                    OwnThread.waitsFor(forget());
                    return false;
                })
                .start();
    }

    /** Keeps the receipt, or answers the one that is kept for this report. Fails with {@link StoreUnavailable}. */
    public Uni<Kept> keep(UUID report, byte[] hash, byte[] sealed) {
        return queries.rowsInTime(
                        KEEP,
                        Tuple.of(report, Buffer.buffer(hash), Buffer.buffer(sealed)),
                        row -> new Kept(
                                row.getBuffer("hash").getBytes(),
                                row.getBuffer("sealed").getBytes()))
                .map(List::getFirst);
    }

    /** Whether the receipt with this hash opens the report. Fails with {@link StoreUnavailable}. */
    public Uni<Boolean> names(byte[] hash, UUID report) {
        return queries.rowsInTime(NAMES, Tuple.of(Buffer.buffer(hash), report), row -> row.getUUID("id"))
                .map(found -> !found.isEmpty());
    }

    /** From now on this receipt opens the report, too. Fails with {@link StoreUnavailable}. */
    public Uni<Void> alsoName(byte[] hash, UUID report) {
        return Queries.inTime(queries.change(ALSO_NAME, Tuple.of(Buffer.buffer(hash), report)))
                .replaceWithVoid();
    }

    /** No repetition shows the receipt of this report any more. Fails with {@link StoreUnavailable}. */
    public Uni<Void> discard(UUID report) {
        return Queries.inTime(queries.change(DISCARD, Tuple.of(report))).replaceWithVoid();
    }

    /** Deletes the receipts of more than a day ago. */
    public Uni<Integer> forget() {
        return queries.change(FORGET, Tuple.tuple());
    }
}
