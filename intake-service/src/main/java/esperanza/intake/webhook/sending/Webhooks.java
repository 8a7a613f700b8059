package esperanza.intake.webhook.sending;

import static esperanza.runtime.query.Rows.at;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The webhooks of all hotlines; each hotline reaches only its own. Fails with {@link StoreUnavailable} while the
 * database is away.
 */
@Singleton
public class Webhooks {

    private static final String REGISTER = """
            insert into webhook as w(webhook_id, owner, url, digest, created_at)
            select $1::uuid, $2::text, $3::text, $4::bytea, $5::timestamptz
            where (select count(*) from webhook where owner = $2 and webhook_id <> $1) < $6
              and not exists (select from ended_webhook where webhook_id = $1)
            on conflict (webhook_id) do update set url = w.url where w.digest = excluded.digest returning %s""".formatted(Webhook.COLUMNS);
    private static final String KNOWN = "select digest from webhook where webhook_id = $1";
    private static final String ENDED = "select webhook_id from ended_webhook where webhook_id = $1";
    private static final String OWN =
            "select %s from webhook w where owner = $1 order by created_at".formatted(Webhook.COLUMNS);
    private static final String ONE =
            "select %s from webhook w where webhook_id = $1 and owner = $2".formatted(Webhook.COLUMNS);
    private static final String DELETE = """
            with ended as (delete from webhook where webhook_id = $1 and owner = $2 returning webhook_id)
            insert into ended_webhook(webhook_id) select webhook_id from ended""";
    /** A repeated rotation changes nothing. */
    private static final String ROTATE = """
            update webhook w set generation = generation + (rotation is distinct from $3)::int,
              rotated_at = case when rotation is distinct from $3 then $4 else rotated_at end, rotation = $3
            where webhook_id = $1 and owner = $2 returning %s""".formatted(Webhook.COLUMNS);

    private final Queries queries;

    Webhooks(Queries queries) {
        this.queries = queries;
    }

    /**
     * The webhook, new or as registered before under this id; empty if the hotline already has {@code most} webhooks, or
     * deleted this one.
     */
    public Uni<Optional<Webhook>> register(UUID id, String owner, String url, byte[] digest, Instant at, int most) {
        return first(REGISTER, Tuple.of(id, owner, url, Buffer.buffer(digest), at(at), most));
    }

    public Uni<Boolean> isKnown(UUID id) {
        return queries.rowsInTime(KNOWN, Tuple.of(id), row -> row).map(rows -> !rows.isEmpty());
    }

    /** Whether the webhook was deleted. */
    public Uni<Boolean> hasEnded(UUID id) {
        return queries.rowsInTime(ENDED, Tuple.of(id), row -> row).map(rows -> !rows.isEmpty());
    }

    public Uni<List<Webhook>> of(String owner) {
        return queries.rowsInTime(OWN, Tuple.of(owner), Webhook::of);
    }

    public Uni<Optional<Webhook>> find(UUID id, String owner) {
        return first(ONE, Tuple.of(id, owner));
    }

    /** Whether the webhook existed. */
    public Uni<Boolean> delete(UUID id, String owner) {
        return Queries.inTime(queries.change(DELETE, Tuple.of(id, owner))).map(deleted -> deleted > 0);
    }

    /** @param rotation id of this rotation, so that a repetition is recognised */
    public Uni<Optional<Webhook>> rotate(UUID id, String owner, UUID rotation, Instant at) {
        return first(ROTATE, Tuple.of(id, owner, rotation, at(at)));
    }

    private Uni<Optional<Webhook>> first(String sql, Tuple arguments) {
        return queries.rowsInTime(sql, arguments, Webhook::of)
                .map(webhooks -> webhooks.stream().findFirst());
    }
}
