package esperanza.intake.webhook.sending;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One message to a webhook, as its owner sees it.
 *
 * @param messageId the {@code webhook-id} of each attempt
 * @param reportId absent in a ping
 * @param test true if no real report went on
 * @param at when its cause was recorded
 * @param attempts how often it was sent since it was owed for the last time
 * @param status the HTTP status of the last attempt; absent if no answer came
 * @param next the earliest next attempt, while it is owed
 */
public record WebhookDelivery(
        UUID messageId,
        String type,
        Optional<UUID> reportId,
        boolean test,
        Instant at,
        Outcome outcome,
        int attempts,
        Optional<Integer> status,
        Optional<Instant> next) {

    /** The fate of a message. */
    public enum Outcome {
        OWED,
        DELIVERED,
        /** All attempts failed. */
        GIVEN_UP,
        /** The receiver answered 410 to this message or another one. */
        GONE
    }

    static WebhookDelivery of(Row row) {
        Outcome outcome = Optional.ofNullable(row.getString("outcome"))
                .map(Outcome::valueOf)
                .orElse(Outcome.OWED);
        return new WebhookDelivery(
                row.getUUID("message_id"),
                row.getString("type"),
                Optional.ofNullable(row.getUUID("report_id")),
                row.getBoolean("test"),
                row.getOffsetDateTime("created_at").toInstant(),
                outcome,
                row.getInteger("attempts"),
                Optional.ofNullable(row.getInteger("status")),
                Optional.of(row.getOffsetDateTime("due_at"))
                        .filter(due -> outcome == Outcome.OWED)
                        .map(OffsetDateTime::toInstant));
    }
}
