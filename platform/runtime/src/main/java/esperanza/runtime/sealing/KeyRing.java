package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
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

/**
 * The data keys of the subjects of one service. New subjects are drawn from a stock whose keys are made and stored ahead,
 * so that a report waits neither for the key provider nor for a second commit. A key is unwrapped when it is first needed
 * and kept for as long as the cache has room.
 */
public final class KeyRing {

    private static final int STOCK = 2000;
    private static final int REFILL_BELOW = 1000;
    private static final int CACHED = 20_000;
    private static final int KEY = 32;

    private static final String STORE = """
            insert into data_key(subject, kid, epoch, wrapped)
            select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[])
            on conflict (subject) do nothing""";
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

    /** A subject nobody has used, whose key is stored already; or, should the stock be empty, one whose key is not. */
    public UUID newSubject() {
        UUID subject = stock.poll();
        if (inStock.updateAndGet(n -> Math.max(0, n - 1)) < REFILL_BELOW) {
            refill().subscribe().with(done -> {}, failed -> {});
        }
        return subject == null ? UUID.randomUUID() : subject;
    }

    /** Makes keys ahead. Nothing happens if that is being done already. */
    public Uni<Void> refill() {
        if (!refilling.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        List<DataKey> fresh = new ArrayList<>();
        for (int n = 0; n < STOCK - REFILL_BELOW; n++) {
            fresh.add(fresh(UUID.randomUUID()));
        }
        return store(fresh)
                .invoke(() -> fresh.forEach(key -> {
                    remember(key);
                    stock.add(key.subject());
                    inStock.incrementAndGet();
                }))
                .onTermination()
                .invoke(() -> refilling.set(false));
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
                : keys.preparedQuery(FIND)
                        .execute(Tuple.of(missing.toArray(UUID[]::new)))
                        .onFailure()
                        .transform(e -> new StoreUnavailable("key-store-unavailable", e))
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
        return keys.preparedQuery(STORE)
                .execute(Tuple.of(subjects, kids, epochs, wrapped))
                .onFailure()
                .transform(e -> new StoreUnavailable("key-store-unavailable", e))
                .replaceWithVoid();
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
