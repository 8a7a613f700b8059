package esperanza.intake.webhook.sending;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The webhooks of all hotlines; each hotline reaches only its own. Fails with {@link StoreUnavailable} while the
 * database is away.
 */
@Singleton
public class Webhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final String REGISTER = """
            insert into webhook as w(webhook_id, owner, url, digest, created_at)
            select $1::uuid, $2::text, $3::text, $4::bytea, $5::timestamptz
            where (select count(*) from webhook where owner = $2 and webhook_id <> $1) < $6
            on conflict (webhook_id) do update set url = w.url where w.digest = excluded.digest returning %s""".formatted(Webhook.COLUMNS);
    private static final String KNOWN = "select digest from webhook where webhook_id = $1";
    private static final String OWN =
            "select %s from webhook w where owner = $1 order by created_at".formatted(Webhook.COLUMNS);
    private static final String DELETE = "delete from webhook where webhook_id = $1 and owner = $2";
    /** A repeated rotation changes nothing. */
    private static final String ROTATE = """
            update webhook w set generation = generation + (rotation is distinct from $3)::int,
              rotated_at = case when rotation is distinct from $3 then $4 else rotated_at end, rotation = $3
            where webhook_id = $1 and owner = $2 returning %s""".formatted(Webhook.COLUMNS);

    private final Pool pool;

    Webhooks(Pool pool) {
        this.pool = pool;
    }

    /**
     * The webhook, new or as registered before under this id; empty if the hotline already has {@code most} webhooks.
     */
    public Uni<Optional<Webhook>> register(UUID id, String owner, String url, byte[] digest, Instant at, int most) {
        return first(REGISTER, Tuple.of(id, owner, url, Buffer.buffer(digest), at(at), most));
    }

    public Uni<Boolean> isKnown(UUID id) {
        return rows(KNOWN, Tuple.of(id)).map(rows -> rows.size() > 0);
    }

    public Uni<List<Webhook>> of(String owner) {
        return rows(OWN, Tuple.of(owner)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Webhook::of)
                .toList());
    }

    /** Whether the webhook existed. */
    public Uni<Boolean> delete(UUID id, String owner) {
        return rows(DELETE, Tuple.of(id, owner)).map(rows -> rows.rowCount() > 0);
    }

    /** @param rotation id of this rotation, so that a repetition is recognised */
    public Uni<Optional<Webhook>> rotate(UUID id, String owner, UUID rotation, Instant at) {
        return first(ROTATE, Tuple.of(id, owner, rotation, at(at)));
    }

    private Uni<Optional<Webhook>> first(String sql, Tuple arguments) {
        return rows(sql, arguments).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Webhook::of)
                .findFirst());
    }

    private Uni<RowSet<Row>> rows(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(e -> new StoreUnavailable("log-unavailable", e));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
