package esperanza.intake.webhook.sending;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The messages that webhooks are still to be sent. A sender leases a message under a fencing number; its result counts
 * only if nobody has leased the message since.
 */
@Singleton
class Messages {

    /**
     * @param report empty in a ping
     * @param test whether no real report went on
     * @param attempt number of this attempt: 1, 2, 3 …
     */
    record Message(
            UUID id, Optional<UUID> report, String type, boolean test, int attempt, long fence, Webhook webhook) {

        UUID webhookId() {
            return webhook.id();
        }

        static Message of(Row row) {
            return new Message(
                    row.getUUID("message_id"),
                    Optional.ofNullable(row.getUUID("report_id")),
                    row.getString("type"),
                    row.getBoolean("test"),
                    row.getInteger("attempts"),
                    row.getLong("fence"),
                    Webhook.of(row));
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String TAKE = """
            with due as (
              select message_id from webhook_message
              where outcome is null and due_at <= $1 and (held_until is null or held_until <= $1)
                and webhook_id <> all($4)
              order by due_at limit $3 for update skip locked),
            taken as (
              update webhook_message m set held_until = $2, fence = fence + 1, attempts = attempts + 1
              from due where m.message_id = due.message_id returning m.*)
            select t.message_id, t.report_id, t.type, t.test, t.attempts, t.fence, %s from taken t join webhook w using (webhook_id)""".formatted(Webhook.COLUMNS);
    private static final String SETTLE = """
            update webhook_message set outcome = $3, status = $4, held_until = null
            where message_id = $1 and fence = $2""";
    private static final String AGAIN = """
            update webhook_message set due_at = $3, status = $4, held_until = null
            where message_id = $1 and fence = $2""";
    private static final String GONE = """
            with gone as (update webhook set disabled_at = $2 where webhook_id = $1 and disabled_at is null)
            update webhook_message set outcome = 'GONE' where webhook_id = $1 and outcome is null""";

    private final Pool pool;

    Messages(Pool pool) {
        this.pool = pool;
    }

    /** @param but the webhooks whose messages are left */
    Uni<List<Message>> take(Instant now, Duration held, int most, Set<UUID> but) {
        return rows(TAKE, Tuple.of(at(now), at(now.plus(held)), most, but.toArray(UUID[]::new)))
                .map(rows -> Rows.map(rows, Message::of));
    }

    /** @param status the HTTP status; empty if no answer came */
    Uni<Void> settled(Message message, WebhookDelivery.Outcome outcome, Optional<Integer> status) {
        return rows(SETTLE, Tuple.of(message.id(), message.fence(), outcome.name(), status.orElse(null)))
                .replaceWithVoid();
    }

    Uni<Void> again(Message message, Instant dueAt, Optional<Integer> status) {
        return rows(AGAIN, Tuple.of(message.id(), message.fence(), at(dueAt), status.orElse(null)))
                .replaceWithVoid();
    }

    /** The receiver is gone for good: nothing more is sent to it. */
    Uni<Void> gone(Webhook webhook, Instant now) {
        return pool.preparedQuery(GONE).execute(Tuple.of(webhook.id(), at(now))).replaceWithVoid();
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
