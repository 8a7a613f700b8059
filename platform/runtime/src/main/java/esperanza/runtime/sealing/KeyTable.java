package esperanza.runtime.sealing;

import esperanza.kernel.Identifier;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.CallersContext;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The table of the wrapped data keys. A key leaves it unwrapped only into memory. Of a destroyed key only the id
 * remains.
 */
final class KeyTable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String GONE_MEANWHILE = "23503"; // foreign key violation
    private static final int ATTEMPTS = 3;

    /**
     * Stores keys under the newest epoch only, and returns which epoch that is. An instance that wrapped under an older
     * one stores nothing.
     */
    private static final String ADD = """
            with newest as (select max(epoch) epoch from key_epoch), added as (
              insert into data_key(subject, kid, version, epoch, wrapped)
              select u.subject, u.kid, 1 + coalesce((select max(version) from data_key d
                where d.subject = u.subject and d.wrapped is null and not d.for_ever), 0), u.epoch, u.wrapped
              from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[]) u(subject, kid, epoch, wrapped)
              join newest using (epoch)
              on conflict (subject, version) do nothing)
            select epoch from newest""";

    private static final String RENEW = """
            with newest as (select max(epoch) epoch from key_epoch), added as (
              insert into data_key(subject, kid, version, epoch, wrapped)
              select $1, $2, max(version) + 1, $3, $4 from data_key where subject = $1
              having (array_agg(wrapped is not null order by version desc))[1] and $3 = (select epoch from newest)
              on conflict (subject, version) do nothing returning subject, version),
            noted as (insert into key_renewal(subject, version, person, reason) select subject, version, $5, $6 from added)
            select epoch from newest""";
    private static final String FIND = """
            select subject, kid, epoch, wrapped, for_ever from data_key where subject = any($1) order by version desc""";
    private static final String NEWEST = """
            select distinct on (subject) subject, case when wrapped is not null then kid end kid from data_key
            where subject = any($1) order by subject, version desc""";
    /** No row of this key, and its subject was not erased for ever. */
    private static final String MISSING = """
            not exists (select from data_key d where d.subject = m.subject
              and (d.kid = m.kid or d.wrapped is null and d.for_ever) offset 0)""";

    private static final String NOTE_MISSING = "insert into missing_key(subject, kid)"
            + " select distinct m.subject, m.kid from unnest($1::uuid[], $2::uuid[]) m(subject, kid) where " + MISSING
            + " on conflict do nothing";
    private static final String COUNT_MISSING = "select count(*) from missing_key m where " + MISSING;
    private static final String ONE_OF_EACH_EPOCH = """
            select k.* from key_epoch e cross join lateral
              (select subject, kid, epoch, wrapped, for_ever from data_key d where d.epoch = e.epoch limit 1) k""";
    /** Writes the row of a destroyed key for a subject without a live key, so that no key can be made later either. */
    private static final String BURY = """
            insert into data_key(subject, kid, version, destroyed_at, erasure)
            select s, gen_random_uuid(), 1 + coalesce((select max(version) from data_key d
              where d.subject = s and d.wrapped is null and not d.for_ever), 0), clock_timestamp(), $2
            from unnest($1::uuid[]) s
            on conflict (subject, version) do nothing""";

    private static final String DESTROY = """
            update data_key set wrapped = null, last_epoch = epoch, epoch = null, destroyed_at = clock_timestamp(),
              erasure = $2
            where subject = any($1) and wrapped is not null""";
    private static final String DESTROY_SO_FAR = """
            with first as (
              insert into past_erasure(erasure, subject) select $2, s from unnest($1::uuid[]) s
              on conflict do nothing returning subject)
            update data_key d set wrapped = null, last_epoch = epoch, epoch = null, destroyed_at = clock_timestamp(),
              erasure = $2, for_ever = false
            from first where d.subject = first.subject and d.wrapped is not null""";
    private static final String DESTROYED =
            "select subject, kid, last_epoch from data_key where erasure = $1 order by subject, version";
    private static final String OPENABLE_COPIES = """
            select (select count(*) from key_epoch where epoch <= $1)
              + (select count(*) from destroyed_epoch where epoch <= $1 and destroyed_at is null)""";

    private final Pool keys;
    private final KekProvider kek;
    private final Epochs epochs;

    KeyTable(Pool keys, KekProvider kek) {
        this.keys = keys;
        this.kek = kek;
        this.epochs = new Epochs(keys, kek);
    }

    /** Fails with {@link SealingFailed} if the provider does not open a stored key of each epoch. */
    Uni<Void> fits() {
        return query(keys, ONE_OF_EACH_EPOCH, Tuple.tuple())
                .chain(rows -> asking(() -> unwrapped(rows)))
                .chain(epochs::learn);
    }

    /**
     * The keys of these subjects. A subject without one is missing. Reads again if a rotation destroyed an epoch
     * meanwhile.
     */
    Uni<Map<UUID, SubjectKeys>> find(Collection<UUID> subjects) {
        return query(keys, FIND, Tuple.of(subjects.toArray(UUID[]::new)))
                .chain(rows -> asking(() -> unwrapped(rows)))
                .onFailure(EpochGone.class)
                .retry()
                .atMost(1);
    }

    /**
     * The id of the key under which new data of each of these subjects are sealed; empty if it was destroyed. A subject of
     * which the table knows no key at all is missing.
     */
    Uni<Map<UUID, Optional<UUID>>> newest(Collection<UUID> subjects) {
        return query(keys, NEWEST, Tuple.of(subjects.toArray(UUID[]::new)))
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.toMap(
                                row -> row.getUUID("subject"), row -> Optional.ofNullable(row.getUUID("kid")))));
    }

    /** Notes those of these keys that are missing. Returns how many were not noted before. */
    Uni<Integer> noteMissing(List<KeyName> names) {
        return query(
                        keys,
                        NOTE_MISSING,
                        Tuple.of(
                                names.stream().map(KeyName::subject).toArray(UUID[]::new),
                                names.stream().map(KeyName::kid).toArray(UUID[]::new)))
                .map(RowSet::rowCount);
    }

    /** How many keys were noted and are missing still. */
    Uni<Long> missing() {
        return query(keys, COUNT_MISSING, Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Stores keys for sealing. A subject that has a key already keeps it. */
    Uni<Void> add(List<DataKey> fresh) {
        return underTheNewestEpoch(
                ADD,
                epoch -> Tuple.of(
                        fresh.stream().map(DataKey::subject).toArray(UUID[]::new),
                        fresh.stream().map(DataKey::kid).toArray(UUID[]::new),
                        fresh.stream().map(key -> epoch).toArray(Integer[]::new),
                        fresh.stream().map(key -> wrapped(key, epoch)).toArray(Buffer[]::new)));
    }

    /** Stores a newer key for a subject that has one. Does nothing if it has none, or if it was destroyed. */
    Uni<Void> renew(DataKey newer, String person, String reason) {
        return underTheNewestEpoch(
                RENEW, epoch -> Tuple.of(newer.subject(), newer.kid(), epoch, wrapped(newer, epoch), person, reason));
    }

    /** Destroys all keys of these subjects and keeps them from ever having another. Safe to repeat. */
    Uni<List<DestroyedKey>> destroy(Collection<UUID> subjects, UUID erasure) {
        Tuple what = Tuple.of(subjects.toArray(UUID[]::new), erasure);
        return keys.withTransaction(tx -> query(tx, BURY, what).chain(() -> query(tx, DESTROY, what)))
                .chain(() -> destroyed(erasure));
    }

    /** Destroys all keys that these subjects have had so far, once for each erasure. They may get new ones. */
    Uni<Void> destroySoFar(Collection<UUID> subjects, UUID erasure) {
        return query(keys, DESTROY_SO_FAR, Tuple.of(subjects.toArray(UUID[]::new), erasure))
                .replaceWithVoid();
    }

    Uni<List<DestroyedKey>> destroyed(UUID erasure) {
        return query(keys, DESTROYED, Tuple.of(erasure)).map(rows -> Rows.map(rows, KeyTable::destroyed));
    }

    /**
     * True if an older copy of this table could still open keys that were wrapped under this epoch or an earlier one.
     */
    Uni<Boolean> copiesOpen(int epoch) {
        return query(keys, OPENABLE_COPIES, Tuple.of(epoch))
                .map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    /** The context that a wrapped key is bound to. */
    static byte[] context(UUID subject, UUID kid) {
        return ByteBuffer.allocate(32)
                .put(Identifier.bytes(subject))
                .put(Identifier.bytes(kid))
                .array();
    }

    /**
     * Runs a statement with keys wrapped under the newest epoch. If the epoch turns out not to be the newest, reads the
     * epochs and wraps again, three times at most.
     */
    private Uni<Void> underTheNewestEpoch(String sql, IntFunction<Tuple> rows) {
        return Uni.createFrom()
                .deferred(() -> asking(kek::epoch))
                .chain(epoch -> asking(() -> rows.apply(epoch))
                        .chain(wrapped -> query(keys, sql, wrapped))
                        .invoke(told ->
                                refuseOlder(epoch, told.iterator().next().getInteger("epoch"))))
                .onFailure(KeyTable::isBehind)
                .call(epochs::learn)
                .onFailure(KeyTable::isBehind)
                .retry()
                .atMost(ATTEMPTS)
                .replaceWithVoid();
    }

    private static void refuseOlder(int epoch, Integer newest) {
        if (!Integer.valueOf(epoch).equals(newest)) {
            throw new EpochGone();
        }
    }

    private static boolean isBehind(Throwable failure) {
        return failure instanceof EpochGone
                || failure.getCause() instanceof PgException refused && GONE_MEANWHILE.equals(refused.getSqlState());
    }

    private Buffer wrapped(DataKey key, int epoch) {
        return Buffer.buffer(kek.wrap(epoch, key.key().getEncoded(), context(key.subject(), key.kid())));
    }

    /** Unwraps the live keys of each subject, the newest first. */
    private Map<UUID, SubjectKeys> unwrapped(RowSet<Row> rows) {
        Map<UUID, List<Row>> bySubject =
                Rows.map(rows, row -> row).stream().collect(Collectors.groupingBy(row -> row.getUUID("subject")));
        Map<UUID, SubjectKeys> found = new HashMap<>();
        bySubject.forEach((subject, all) -> found.put(
                subject,
                new SubjectKeys(
                        all.stream()
                                .filter(KeyTable::isLive)
                                .map(this::unwrapped)
                                .toList(),
                        all.stream()
                                .filter(row -> !isLive(row))
                                .map(row -> row.getUUID("kid"))
                                .collect(Collectors.toUnmodifiableSet()),
                        !isLive(all.getFirst()) && all.getFirst().getBoolean("for_ever"))));
        return found;
    }

    private static boolean isLive(Row row) {
        return row.getBuffer("wrapped") != null;
    }

    private DataKey unwrapped(Row row) {
        UUID subject = row.getUUID("subject");
        UUID kid = row.getUUID("kid");
        byte[] key =
                kek.unwrap(row.getInteger("epoch"), row.getBuffer("wrapped").getBytes(), context(subject, kid));
        return new DataKey(subject, kid, AesGcm.key(key));
    }

    private static DestroyedKey destroyed(Row row) {
        Integer epoch = row.getInteger("last_epoch");
        return new DestroyedKey(
                row.getUUID("subject"),
                row.getUUID("kid"),
                epoch == null ? OptionalInt.empty() : OptionalInt.of(epoch));
    }

    /** Asks the key provider on a worker thread, because it may be slow. Continues on the context of the caller. */
    static <T> Uni<T> asking(Supplier<T> question) {
        Executor back = CallersContext.here();
        return Uni.createFrom()
                .item(question)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back);
    }

    static Uni<RowSet<Row>> query(SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql)
                .execute(arguments)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(e -> new StoreUnavailable("key-store-unavailable", e));
    }
}
