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
import java.util.List;
import java.util.Map;
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
 * The data keys of the subjects of one service. New subjects are drawn from a stock whose keys are made and stored ahead,
 * so that a report waits neither for the key provider nor for a second commit. A key is unwrapped when it is first needed and
 * kept for {@link #KEPT}; then the key table is asked again. So a key that any instance destroyed is in nobody's memory, and
 * what it sealed opens nowhere, after that time.
 */
public final class KeyRing {

    /** How long an instance that heard nothing of it goes on with a key that another destroyed. */
    public static final Duration KEPT = Duration.ofSeconds(60);

    /** The service itself has a key too. */
    private static final UUID SERVICE = new UUID(0, 0);

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final int STOCK = 2000;
    private static final int REFILL_BELOW = 1000;
    private static final int CACHED = 20_000;
    private static final int KEY = 32;

    private final KeyTable table;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedQueue<DataKey> stock = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inStock = new AtomicInteger();
    private final AtomicBoolean refilling = new AtomicBoolean();
    private final Cache<UUID, SubjectKeys> cache;

    public KeyRing(Pool keys, KekProvider kek) {
        this(keys, kek, Ticker.systemTicker());
    }

    KeyRing(Pool keys, KekProvider kek, Ticker time) {
        this.table = new KeyTable(keys, kek);
        this.cache = Caffeine.newBuilder()
                .maximumSize(CACHED)
                .expireAfterWrite(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .ticker(time)
                .build();
    }

    /**
     * Fails with {@link SealingFailed} if the keys in the store were wrapped by another key provider, or under an epoch that is
     * gone: going on would make everything sealed so far unreadable without a word.
     */
    public Uni<Void> fits() {
        return table.fits();
    }

    /** The key of the service itself, for {@link Secrets}: always the same. Made if there is none yet. */
    public Uni<SecretKey> ofTheService() {
        return forSealing(Set.of(SERVICE)).map(found -> found.get(SERVICE).key());
    }

    /** A subject nobody has used, whose key is stored already; or, should the stock be empty, one whose key is not. */
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
        cache.put(key.subject(), SubjectKeys.of(key));
        return key.subject();
    }

    /** Makes keys ahead. Nothing happens if that is being done already. */
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
        return table.add(fresh).invoke(() -> {
            stock.addAll(fresh);
            inStock.addAndGet(fresh.size());
        });
    }

    /**
     * The keys of these subjects under which new data are sealed, made if they have none yet. Fails with
     * {@link SubjectErased} if one's were destroyed: they never have a key again.
     */
    Uni<Map<UUID, DataKey>> forSealing(Set<UUID> subjects) {
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

    /** All keys of these subjects; who never had one is missing. What a destroyed key sealed stays closed. */
    Uni<Map<UUID, SubjectKeys>> forOpening(Collection<UUID> subjects) {
        return find(subjects);
    }

    /**
     * From now on new data of this subject are sealed under a new key; what was sealed before stays readable. Other instances
     * follow within {@link #KEPT}. Nothing happens if it has no key, or had one that was destroyed. Who asked for it, and why, is
     * kept beside the key.
     */
    public Uni<Void> renew(UUID subject, String person, String reason) {
        refuseTheService(List.of(subject));
        return table.renew(fresh(subject), person, reason).invoke(() -> cache.invalidate(subject));
    }

    /**
     * Destroys the keys of these subjects, if they have any, and keeps them from ever having one. This instance forgets them at
     * once, others within {@link #KEPT}. Safe to repeat; repeated under the same id it answers the same.
     *
     * @param erasure what is given as the reason
     */
    public Uni<List<DestroyedKey>> destroy(Collection<UUID> subjects, UUID erasure) {
        refuseTheService(subjects);
        return table.destroy(subjects, erasure).invoke(() -> cache.invalidateAll(subjects));
    }

    /**
     * Destroys what keys these subjects have had so far: what was sealed under them stays closed. What is sealed from now on gets
     * a new one, here at once, in other instances within {@link #KEPT}: what they seal until then stays closed too. For subjects
     * that outlive what is erased of them. Safe to repeat under the same id.
     */
    public Uni<Void> destroySoFar(Collection<UUID> subjects, UUID erasure) {
        refuseTheService(subjects);
        return table.destroySoFar(subjects, erasure).invoke(() -> cache.invalidateAll(subjects));
    }

    /** Whether an older copy of the key table could still open what was wrapped under this epoch or an earlier one. */
    public Uni<Boolean> copiesOpen(int epoch) {
        return table.copiesOpen(epoch);
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

    private DataKey fresh(UUID subject) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new DataKey(subject, UUID.randomUUID(), AesGcm.key(key));
    }
}
