package esperanza.runtime.sealing;

import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Moves all data keys under a new epoch of the key provider, then destroys the epochs beyond those to be kept. An older
 * copy of the key table then opens nothing. Any step may be killed or done by several instances at once: the next round
 * continues from the tables. Reports are sealed as usual meanwhile.
 */
public final class Rotation {

    /** The last rotation that was asked for. */
    public record LastRotation(Instant askedAt, Optional<Integer> epoch, long rewrapped, Optional<Instant> doneAt) {}

    /**
     * An epoch and the number of live data keys wrapped under it. A destroyed epoch has the instant of its destruction.
     */
    public record KeyEpoch(int epoch, long keys, Optional<Instant> destroyedAt) {}

    private record Moved(UUID subject, UUID kid, int from, byte[] wrapped) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 500;

    private static final String ASK = """
            insert into key_rotation(person, reason) values ($1, $2) on conflict do nothing""";
    private static final String LAST = """
            select asked_at, epoch, rewrapped, done_at from key_rotation order by asked_at desc limit 1""";
    private static final String EPOCHS = """
            select e.epoch, (select count(*) from data_key d where d.epoch = e.epoch) keys, null::timestamptz destroyed_at
            from key_epoch e union all select epoch, 0, destroyed_at from destroyed_epoch order by epoch""";
    private static final String OPEN = "select epoch from key_rotation where done_at is null";
    /** Sets the target epoch of the open rotation. The first instance decides. */
    private static final String AIM =
            "update key_rotation set epoch = coalesce(epoch, $1) where done_at is null returning epoch";

    private static final String OLDER = """
            select subject, kid, epoch, wrapped from data_key where epoch < $1
            order by epoch limit $2 for no key update skip locked""";
    /** Moves a key only if it is still as it was read: a key destroyed meanwhile stays destroyed. */
    private static final String MOVE = """
            update data_key d set epoch = $1, wrapped = m.wrapped
            from unnest($2::uuid[], $3::uuid[], $4::int[], $5::bytea[]) m(subject, kid, epoch, wrapped)
            where d.subject = m.subject and d.kid = m.kid and d.epoch = m.epoch and d.wrapped is not null""";

    private static final String COUNT =
            "update key_rotation set rewrapped = rewrapped + $1 where done_at is null and epoch = $2";
    /**
     * Gives up the oldest epochs. Fails if a data key was stored under one of them meanwhile; the next round moves that
     * key first.
     */
    private static final String GIVE_UP = """
            with old as (
              delete from key_epoch e where epoch not in (select epoch from key_epoch order by epoch desc limit $1)
              and not exists (select from data_key d where d.epoch = e.epoch) returning epoch)
            insert into destroyed_epoch(epoch) select epoch from old""";

    private static final String GIVEN_UP = "select epoch from destroyed_epoch where destroyed_at is null";
    private static final String GONE =
            "update destroyed_epoch set destroyed_at = clock_timestamp() where epoch = $1 and destroyed_at is null";
    private static final String DONE = """
            update key_rotation set done_at = clock_timestamp()
            where done_at is null and epoch = $1 and not exists (select from data_key where epoch < $1)""";

    private final Pool keys;
    private final Queries queries;
    private final KekProvider kek;
    private final int kept;

    /** @param kept the largest number of epochs after a rotation, the newest among them */
    public Rotation(Pool keys, KekProvider kek, int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("the newest epoch is always kept");
        }
        this.keys = keys;
        this.queries = new Queries(keys);
        this.kek = kek;
        this.kept = kept;
    }

    /** Asks for a rotation. Returns false if one is under way. */
    public Uni<Boolean> ask(String person, String reason) {
        return queries.change(ASK, Tuple.of(person, reason)).map(asked -> asked == 1);
    }

    /** The last rotation that was asked for. Empty if there was none. */
    public Uni<Optional<LastRotation>> last() {
        return queries.rows(
                        LAST,
                        Tuple.tuple(),
                        row -> new LastRotation(
                                row.getOffsetDateTime("asked_at").toInstant(),
                                Optional.ofNullable(row.getInteger("epoch")),
                                row.getLong("rewrapped"),
                                instant(row, "done_at")))
                .map(rows -> rows.stream().findFirst());
    }

    /** All epochs that this service has ever had, the oldest first. */
    public Uni<List<KeyEpoch>> epochs() {
        return queries.rows(
                EPOCHS,
                Tuple.tuple(),
                row -> new KeyEpoch(row.getInteger("epoch"), row.getLong("keys"), instant(row, "destroyed_at")));
    }

    /** Does one step. Blocks on the database and the provider. Returns true if there is more to do. */
    public boolean round() {
        SortedSet<Integer> there = kek.epochs();
        boolean more = false;
        for (Row open : run(OPEN, Tuple.tuple())) {
            Optional<Integer> begun = Optional.ofNullable(open.getInteger("epoch"));
            for (Row aimed : run(AIM, Tuple.of(begun.orElseGet(() -> next(there))))) {
                more = towards(aimed.getInteger("epoch"));
            }
        }
        finishDestroying();
        return more;
    }

    private boolean towards(int target) {
        new Epochs(keys, kek).make(target).await().atMost(PATIENCE);
        int moved = keys.withTransaction(tx -> batch(tx, target)).await().atMost(PATIENCE);
        if (moved > 0) {
            run(COUNT, Tuple.of((long) moved, target));
            return true;
        }
        run(GIVE_UP, Tuple.of(kept));
        finishDestroying();
        run(DONE, Tuple.of(target));
        return false;
    }

    /** The epoch after the newest known. If a killed rotation left an unused newer one in the provider, that one. */
    private int next(SortedSet<Integer> there) {
        int newest = run(Epochs.NEWEST, Tuple.tuple()).iterator().next().getInteger(0);
        return there.isEmpty() || there.last() <= newest ? newest + 1 : there.last();
    }

    private Uni<Integer> batch(SqlConnection tx, int target) {
        return tx.preparedQuery(OLDER)
                .execute(Tuple.of(target, BATCH))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> Rows.map(rows, row -> moved(row, target)))
                .chain(moved -> moved.isEmpty() ? Uni.createFrom().item(0) : move(tx, target, moved));
    }

    private Moved moved(Row row, int target) {
        UUID subject = row.getUUID("subject");
        UUID kid = row.getUUID("kid");
        int from = row.getInteger("epoch");
        byte[] context = KeyTable.context(subject, kid);
        return new Moved(
                subject,
                kid,
                from,
                kek.rewrap(from, target, row.getBuffer("wrapped").getBytes(), context));
    }

    private static Uni<Integer> move(SqlConnection tx, int target, List<Moved> moved) {
        return tx.preparedQuery(MOVE)
                .execute(Tuple.of(
                        target,
                        moved.stream().map(Moved::subject).toArray(UUID[]::new),
                        moved.stream().map(Moved::kid).toArray(UUID[]::new),
                        moved.stream().map(Moved::from).toArray(Integer[]::new),
                        moved.stream().map(m -> Buffer.buffer(m.wrapped())).toArray(Buffer[]::new)))
                .map(RowSet::rowCount);
    }

    private void finishDestroying() {
        for (Row given : run(GIVEN_UP, Tuple.tuple())) {
            int epoch = given.getInteger("epoch");
            kek.destroyEpoch(epoch);
            run(GONE, Tuple.of(epoch));
        }
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private RowSet<Row> run(String sql, Tuple arguments) {
        return keys.preparedQuery(sql).execute(arguments).await().atMost(PATIENCE);
    }
}
