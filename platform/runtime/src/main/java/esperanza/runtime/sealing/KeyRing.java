package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The data keys of the subjects of one service. New subjects are drawn from a stock whose keys are made and stored ahead,
 * so that a report waits neither for the key provider nor for a second commit. A key is unwrapped when it is first needed
 * and kept for as long as the cache has room.
 */
public final class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int STOCK = 2000;
    private static final int REFILL_BELOW = 1000;
    private static final int CACHED = 20_000;
    private static final int KEY = 32;

    private static final String STORE = """
            insert into data_key(subject, kid, epoch, wrapped)
            select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[])
            on conflict (subject) do nothing""";
    private static final String ANY = "select subject, kid, epoch, wrapped from data_key limit 1";
    private static final String FIND = "select subject, kid, epoch, wrapped from data_key where subject = any($1)";

    private final Pool keys;
    private final KekProvider kek;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedQueue<UUID> stock = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inStock = new AtomicInteger();
    private final AtomicBoolean refilling = new AtomicBoolean();
    private final Map<UUID, DataKey> cache = new ConcurrentHashMap<>();

    public KeyRing(Pool keys, KekProvider kek) {
        this.keys = keys;
        this.kek = kek;
    }

    /**
     * Fails with {@link SealingFailed} if the keys in the store were wrapped by another key provider: going on would make
     * everything sealed so far unreadable without a word.
     */
    public Uni<Void> fits() {
        return query(ANY, Tuple.tuple())
                .invoke(rows -> unwrapInto(new HashMap<>(), rows))
                .replaceWithVoid();
    }

    /** A subject nobody has used, whose key is stored already; or, should the stock be empty, one whose key is not. */
    public UUID newSubject() {
        UUID subject = stock.poll();
        if (inStock.updateAndGet(n -> Math.max(0, n - 1)) < REFILL_BELOW && !refilling.get()) {
            Infrastructure.getDefaultWorkerPool().execute(() -> refill().subscribe()
                    .with(
                            done -> {},
                            failed -> LOG.warnf(
                                    "no data keys could be made ahead: %s",
                                    failed.getClass().getSimpleName())));
        }
        return subject == null ? UUID.randomUUID() : subject;
    }

    /** Makes keys ahead. Nothing happens if that is being done already. Asks the key provider: not on an event loop. */
    public Uni<Void> refill() {
        return Uni.createFrom().deferred(() -> {
            if (!refilling.compareAndSet(false, true)) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom().deferred(this::moreStock).onTermination().invoke(() -> refilling.set(false));
        });
    }

    private Uni<Void> moreStock() {
        List<DataKey> fresh = Stream.generate(() -> fresh(UUID.randomUUID()))
                .limit(STOCK - REFILL_BELOW)
                .toList();
        return store(fresh)
                .invoke(() -> fresh.forEach(key -> {
                    remember(key);
                    stock.add(key.subject());
                    inStock.incrementAndGet();
                }));
    }

    /** The keys of these subjects, made if they have none yet. */
    Uni<Map<UUID, DataKey>> forSealing(Set<UUID> subjects) {
        return forOpening(subjects).chain(found -> {
            if (found.size() == subjects.size()) {
                return Uni.createFrom().item(found);
            }
            List<DataKey> fresh = subjects.stream()
                    .filter(s -> !found.containsKey(s))
                    .map(this::fresh)
                    .toList();
            return store(fresh).chain(() -> forOpening(subjects)); // another instance may have been first
        });
    }

    /** The keys of these subjects that exist. A destroyed key is missing, and so is what it sealed. */
    Uni<Map<UUID, DataKey>> forOpening(Collection<UUID> subjects) {
        Map<UUID, DataKey> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID subject : subjects) {
            DataKey cached = cache.get(subject);
            if (cached == null) {
                missing.add(subject);
            } else {
                found.put(subject, cached);
            }
        }
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : query(FIND, Tuple.of(missing.toArray(UUID[]::new)))
                        .invoke(rows -> unwrapInto(found, rows))
                        .replaceWith(found);
    }

    private void unwrapInto(Map<UUID, DataKey> found, RowSet<Row> rows) {
        for (Row row : rows) {
            UUID subject = row.getUUID("subject");
            UUID kid = row.getUUID("kid");
            byte[] key =
                    kek.unwrap(row.getInteger("epoch"), row.getBuffer("wrapped").getBytes(), context(subject, kid));
            DataKey unwrapped = new DataKey(subject, kid, AesGcm.key(key));
            remember(unwrapped);
            found.put(subject, unwrapped);
        }
    }

    private Uni<Void> store(List<DataKey> fresh) {
        UUID[] subjects = fresh.stream().map(DataKey::subject).toArray(UUID[]::new);
        UUID[] kids = fresh.stream().map(DataKey::kid).toArray(UUID[]::new);
        Integer[] epochs = fresh.stream().map(k -> kek.epoch()).toArray(Integer[]::new);
        Buffer[] wrapped = fresh.stream()
                .map(k -> Buffer.buffer(kek.wrap(k.key().getEncoded(), context(k.subject(), k.kid()))))
                .toArray(Buffer[]::new);
        return query(STORE, Tuple.of(subjects, kids, epochs, wrapped)).replaceWithVoid();
    }

    private Uni<RowSet<Row>> query(String sql, Tuple arguments) {
        return keys.preparedQuery(sql)
                .execute(arguments)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(e -> new StoreUnavailable("key-store-unavailable", e));
    }

    private DataKey fresh(UUID subject) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new DataKey(subject, UUID.randomUUID(), AesGcm.key(key));
    }

    private void remember(DataKey key) {
        if (cache.size() >= CACHED) {
            cache.clear();
        }
        cache.put(key.subject(), key);
    }

    private static byte[] context(UUID subject, UUID kid) {
        return ByteBuffer.allocate(32)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putLong(kid.getMostSignificantBits())
                .putLong(kid.getLeastSignificantBits())
                .array();
    }
}
