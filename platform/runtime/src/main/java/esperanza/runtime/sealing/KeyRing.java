package esperanza.runtime.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jboss.logging.Logger;

/**
 * The data keys of the subjects of one service. New subjects are drawn from a stock whose keys are made and stored
 * ahead, so that a report waits neither for the key provider nor for a second commit; only for one look whether the
 * table still has the key. An unwrapped key is cached for {@link #KEPT} and opens data for so long; then the key table is
 * asked again. After that time no instance has a destroyed key in memory, and data sealed under it open nowhere.
 */
public final class KeyRing {

    /** The longest time an instance may go on opening data with a key that another instance destroyed. */
    public static final Duration KEPT = Duration.ofSeconds(60);

    /** The subject under which the key of the service itself is stored. */
    private static final UUID SERVICE = new UUID(0, 0);

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final int STOCK = 2000;
    private static final int REFILL_BELOW = 1000;
    private static final int CACHED = 20_000;
    private static final int DRAWN = 10_000;
    private static final int KEY = 32;

    private final KeyTable table;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedQueue<DataKey> stock = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inStock = new AtomicInteger();
    /** The keys of subjects that were drawn and have sealed nothing yet: most of them seal once, and at once. */
    private final Cache<UUID, DataKey> drawn;

    private final AtomicBoolean refilling = new AtomicBoolean();
    private final Cache<UUID, SubjectKeys> cache;

    public KeyRing(Pool keys, KekProvider kek) {
        this(keys, kek, Ticker.systemTicker());
    }

    KeyRing(Pool keys, KekProvider kek, Ticker time) {
        this.table = new KeyTable(keys, kek);
        this.drawn = kept(DRAWN, time);
        this.cache = kept(CACHED, time);
    }

    private static <V> Cache<UUID, V> kept(int atMost, Ticker time) {
        return Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfterWrite(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .ticker(time)
                .build();
    }

    /**
     * Fails with {@link SealingFailed} if the stored keys were wrapped by another key provider or under an epoch that
     * is gone. Without this check a service would run on while all earlier data had become unreadable.
     */
    public Uni<Void> fits() {
        return table.fits();
    }

    /** The key of the service itself, for {@link Secrets}. Made once, then always the same. */
    public Uni<SecretKey> ofTheService() {
        return forSealing(Set.of(SERVICE)).map(found -> found.get(SERVICE).key());
    }

    /**
     * A subject that nobody has used, whose key is stored already. If the stock is empty, a subject whose key is not
     * stored yet.
     */
    public UUID newSubject() {
        DataKey key = stock.poll();
        if (inStock.updateAndGet(n -> Math.max(0, n - 1)) < REFILL_BELOW && !refilling.get()) {
            Infrastructure.getDefaultWorkerPool().execute(() -> refill().subscribe()
                    .with(
                            done -> {},
                            failed -> LOG.warnf(
                                    "no data keys could be made ahead: %s",
                                    failed.getClass().getSimpleName())));
        }
        if (key == null) {
            return UUID.randomUUID();
        }
        drawn.put(key.subject(), key);
        return key.subject();
    }

    /** Fills the stock of keys. Does nothing if a refill is under way. */
    public Uni<Void> refill() {
        return Uni.createFrom().deferred(() -> {
            if (!refilling.compareAndSet(false, true)) {
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom().deferred(this::moreStock).onTermination().invoke(() -> refilling.set(false));
        });
    }

    /**
     * The subjects made at one time begin with the same 32 random bits and differ in 90. Each table that is kept by
     * subject then grows in few places: a report touches one page of its index instead of one for each subject.
     */
    private Uni<Void> moreStock() {
        long beginning = random.nextLong() << Integer.SIZE;
        List<DataKey> fresh = Stream.generate(() -> fresh(beginningWith(beginning, UUID.randomUUID())))
                .limit(STOCK - REFILL_BELOW)
                .toList();
        return table.add(fresh).invoke(() -> {
            stock.addAll(fresh);
            inStock.addAndGet(fresh.size());
        });
    }

    /**
     * The keys under which new data of these subjects are sealed; missing ones are made. A key in memory seals only if
     * the table has it now: data sealed under a key that is nowhere else would be lost. Fails with
     * {@link SubjectErased} if the keys of a subject were destroyed for ever.
     */
    Uni<Map<UUID, DataKey>> forSealing(Set<UUID> subjects) {
        Map<UUID, DataKey> held = new HashMap<>();
        subjects.forEach(subject -> held(subject).ifPresent(key -> held.put(subject, key)));
        return held.isEmpty()
                ? stored(subjects)
                : table.newest(held.keySet()).chain(newest -> {
                    forgetLost(held.keySet(), newest.keySet());
                    held.values().removeIf(key -> !newest.getOrDefault(key.subject(), Optional.empty())
                            .equals(Optional.of(key.kid())));
                    Set<UUID> others = new HashSet<>(subjects);
                    others.removeAll(held.keySet());
                    forget(others);
                    return stored(others).invoke(held::putAll).replaceWith(held);
                });
    }

    private Optional<DataKey> held(UUID subject) {
        return Optional.ofNullable(drawn.asMap().remove(subject))
                .or(() -> Optional.ofNullable(cache.getIfPresent(subject))
                        .filter(keys -> !keys.erased())
                        .map(SubjectKeys::newest));
    }

    /** A key that was stored and is nowhere: an older copy of the table was put back. What is in memory ends with it. */
    private void forgetLost(Set<UUID> held, Set<UUID> there) {
        if (!there.containsAll(held)) {
            LOG.error("keys that were stored are gone: an older copy of the key database was put back");
            stock.clear();
            inStock.set(0);
            drawn.invalidateAll();
            cache.invalidateAll();
        }
    }

    private Uni<Map<UUID, DataKey>> stored(Set<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find(subjects)
                .chain(found -> {
                    List<DataKey> fresh = subjects.stream()
                            .filter(s -> !found.containsKey(s) || !found.get(s).isSettled())
                            .map(this::fresh)
                            .toList();
                    return fresh.isEmpty()
                            ? Uni.createFrom().item(found)
                            : table.add(fresh).chain(() -> find(subjects)); // another instance may have been first
                })
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().newest())));
    }

    /**
     * All keys of these subjects. A subject that never had a key is missing. Data under a destroyed key stay closed.
     */
    Uni<Map<UUID, SubjectKeys>> forOpening(Collection<UUID> subjects) {
        return find(subjects);
    }

    /**
     * Gives the subject a new key for its future data; earlier data stay readable. Does nothing if the subject has no
     * key, or had one that was destroyed. The person and the reason are stored beside the key.
     */
    public Uni<Void> renew(UUID subject, String person, String reason) {
        refuseTheService(List.of(subject));
        return table.renew(fresh(subject), person, reason).invoke(() -> forget(List.of(subject)));
    }

    /**
     * Destroys the keys of these subjects and keeps them from ever having one again. This instance forgets them at
     * once, others within {@link #KEPT}. Safe to repeat: the same erasure gets the same answer.
     *
     * @param erasure the id of the erasure, stored as the reason
     */
    public Uni<List<DestroyedKey>> destroy(Collection<UUID> subjects, UUID erasure) {
        refuseTheService(subjects);
        return table.destroy(subjects, erasure).invoke(() -> forget(subjects));
    }

    /**
     * Destroys the keys that these subjects have had so far, for subjects that outlive an erasure. Safe to repeat under
     * the same id.
     * Data sealed before stay closed, data sealed later get a new key.
     */
    public Uni<Void> destroySoFar(Collection<UUID> subjects, UUID erasure) {
        refuseTheService(subjects);
        return table.destroySoFar(subjects, erasure).invoke(() -> forget(subjects));
    }

    private void forget(Collection<UUID> subjects) {
        drawn.invalidateAll(subjects);
        cache.invalidateAll(subjects);
    }

    /**
     * True if an older copy of the key table could still open keys that were wrapped under this epoch or an earlier
     * one.
     */
    public Uni<Boolean> copiesOpen(int epoch) {
        return table.copiesOpen(epoch);
    }

    /** Notes those of these keys that neither are in the table nor were destroyed. Returns how many are new. */
    public Uni<Integer> noteMissing(List<KeyName> names) {
        return table.noteMissing(names);
    }

    /** How many keys are known to be missing now. */
    public Uni<Long> missing() {
        return table.missing();
    }

    private Uni<Map<UUID, SubjectKeys>> find(Collection<UUID> subjects) {
        Map<UUID, SubjectKeys> found = new HashMap<>(cache.getAllPresent(subjects));
        List<UUID> missing = new ArrayList<>();
        subjects.stream().filter(s -> !found.containsKey(s)).forEach(missing::add);
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : table.find(missing)
                        .invoke(read -> read.forEach(remember().andThen(found::put)))
                        .replaceWith(found);
    }

    private BiConsumer<UUID, SubjectKeys> remember() {
        return (subject, keys) -> {
            if (!keys.newestFirst().isEmpty()) {
                cache.put(subject, keys);
            }
        };
    }

    private static void refuseTheService(Collection<UUID> subjects) {
        if (subjects.contains(SERVICE)) {
            throw new IllegalArgumentException("the key of the service itself stays as it is");
        }
    }

    private static UUID beginningWith(long beginning, UUID random) {
        return new UUID(
                beginning | Integer.toUnsignedLong((int) random.getMostSignificantBits()),
                random.getLeastSignificantBits());
    }

    private DataKey fresh(UUID subject) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new DataKey(subject, UUID.randomUUID(), AesGcm.key(key));
    }
}
