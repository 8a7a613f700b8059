package esperanza.intake.webhook.sending;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fate of the messages of one webhook, and messages that its owner asks for. */
@Singleton
public class Deliveries {

    /** The type of the message that a hotline asks for to try its receiver. */
    public static final String PING = "webhook.ping";

    private static final int LATEST = 50;
    private static final int MOST_AT_ONCE = 1000;

    private static final String OF_WEBHOOK =
            "select * from webhook_message where webhook_id = $1 order by created_at desc limit " + LATEST;
    private static final String ASK = """
            insert into webhook_message(message_id, webhook_id, type, due_at, created_at, test)
            values ($1, $2, $3, $4, $4, true) on conflict do nothing""";
    /** The same redelivery again changes nothing, and has the same answer. */
    private static final String AGAIN = """
            with before as (
              select message_id from webhook_message where webhook_id = $1 and redelivery = $2),
            chosen as (
              select message_id from webhook_message
              where webhook_id = $1 and report_id is not null and (message_id = $3 or created_at >= $4)
                and not exists (select from before)
              order by created_at limit $6 for update),
            again as (
              update webhook_message m set outcome = null, attempts = 0, due_at = $5, held_until = null,
                fence = fence + 1, redelivery = $2
              from chosen c where m.message_id = c.message_id returning m.message_id)
            select (select count(*) from before) + (select count(*) from again) as messages""";

    private final Queries queries;
    private final WebhookSender sender;

    Deliveries(Queries queries, WebhookSender sender) {
        this.queries = queries;
        this.sender = sender;
    }

    /** The latest messages, the last one first. */
    public Uni<List<WebhookDelivery>> latest(Webhook webhook) {
        return queries.rowsInTime(OF_WEBHOOK, Tuple.of(webhook.id()), WebhookDelivery::of);
    }

    /** Owes the webhook a ping under this id. */
    public Uni<Void> ping(Webhook webhook, UUID message, Instant now) {
        return Queries.inTime(queries.change(ASK, Tuple.of(message, webhook.id(), PING, at(now))))
                .invoke(sender::wake)
                .replaceWithVoid();
    }

    /**
     * Owes the webhook messages again, under their ids: one, or the first {@code MOST_AT_ONCE} since an instant.
     *
     * @param redelivery id of this redelivery, so that a repetition is recognised
     * @return how many
     */
    public Uni<Integer> again(
            Webhook webhook, UUID redelivery, Optional<UUID> message, Optional<Instant> since, Instant now) {
        Tuple arguments = Tuple.tuple()
                .addUUID(webhook.id())
                .addUUID(redelivery)
                .addValue(message.orElse(null))
                .addValue(since.map(instant -> at(instant)).orElse(null))
                .addValue(at(now))
                .addInteger(MOST_AT_ONCE);
        return queries.rowsInTime(AGAIN, arguments, row -> row.getInteger("messages"))
                .map(List::getFirst)
                .invoke(sender::wake);
    }
}
