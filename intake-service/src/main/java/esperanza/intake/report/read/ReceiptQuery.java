package esperanza.intake.report.read;

import esperanza.intake.report.domain.Receipt;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.Chain;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the report of a receipt. Uses the names that the append wrote with each report, and so never lags behind the
 * log.
 */
@Singleton
public class ReceiptQuery {

    private static final String NAMED = "select id from stream_key where kind = 'receipt' and value = $1";

    private static final String OF_REPORT =
            "select encode(value, 'hex') hash from stream_key where kind = 'receipt' and id = $1";

    private final Queries queries;

    ReceiptQuery(Queries queries) {
        this.queries = queries;
    }

    /** The hash of a receipt, the only thing stored of it. */
    public static byte[] digest(Receipt receipt) {
        return Chain.sha256(receipt.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The same as text. */
    public static String hash(Receipt receipt) {
        return HexFormat.of().formatHex(digest(receipt));
    }

    /** The hashes of the receipts that open this report; empty if it has none. Fails with {@link StoreUnavailable}. */
    public Uni<List<String>> hashes(UUID report) {
        return queries.rowsInTime(OF_REPORT, Tuple.of(report), row -> row.getString("hash"));
    }

    /** The report; empty if no report has this receipt. Fails with {@link StoreUnavailable}. */
    public Uni<Optional<UUID>> report(Receipt receipt) {
        return queries.rowsInTime(NAMED, Tuple.of(Buffer.buffer(digest(receipt))), row -> row.getUUID("id"))
                .map(reports -> reports.stream().findFirst());
    }
}
