package esperanza.intake.webhook.sending;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A receiver at which a hotline is notified.
 *
 * @param owner the pseudonym of the hotline
 * @param generation the generation of its secret
 * @param disabledAt when the receiver answered 410
 */
public record Webhook(
        UUID id,
        String owner,
        String url,
        Instant createdAt,
        int generation,
        Optional<Instant> rotatedAt,
        Optional<Instant> disabledAt) {

    static final String COLUMNS =
            "w.webhook_id, w.owner, w.url, w.created_at, w.generation, w.rotated_at, w.disabled_at";

    static Webhook of(Row row) {
        return new Webhook(
                row.getUUID("webhook_id"),
                row.getString("owner"),
                row.getString("url"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("generation"),
                Optional.ofNullable(row.getOffsetDateTime("rotated_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getOffsetDateTime("disabled_at")).map(OffsetDateTime::toInstant));
    }
}
