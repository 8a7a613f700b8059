package esperanza.files.store;

import esperanza.files.domain.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store in memory, which a test makes fail, forget and lie. */
public final class MemoryStore implements FileStore {

    private record Kept(byte[] sealed, Instant since) {

        Kept older(Duration by) {
            return new Kept(sealed, since.minus(by));
        }
    }

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Kept> aside = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final Map<String, Runnable> beforeRead = new ConcurrentHashMap<>();
    private final ReentrantLock held = new ReentrantLock();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile int remembers = Integer.MAX_VALUE;
    private volatile int roomFor = Integer.MAX_VALUE;

    /** Does not answer until it is back. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
        remembers = Integer.MAX_VALUE;
        roomFor = Integer.MAX_VALUE;
        unreadable.clear();
    }

    /** Fails to read this segment, as a disk does that rots. */
    public void rot(String name) {
        unreadable.add(name);
    }

    /** Says that it stored what it did not store. */
    public void lie() {
        loseAfter(0);
    }

    /** Says that it stored what it did not store, after so many further segments. */
    public void loseAfter(int segments) {
        remembers = segments;
    }

    /** Answers no read until this was done. */
    public <T> T whileHeld(Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }

    /** How many segments were read since this was asked last. */
    public int reads() {
        return reads.getAndSet(0);
    }

    /** Does this just before the segment is read, once. */
    public void beforeRead(String name, Runnable work) {
        beforeRead.put(name, work);
    }

    public void clear() {
        kept.clear();
        aside.clear();
    }

    /** Is full after so many further segments. */
    public void haveRoomFor(int segments) {
        roomFor = segments;
    }

    /** Holds other bytes under this name. */
    public void damage(String name, byte[] other) {
        kept.put(name, new Kept(other, Instant.now()));
    }

    public byte[] bytes(String name) {
        return Optional.ofNullable(kept.get(name)).orElseThrow().sealed();
    }

    public int size() {
        return kept.size();
    }

    /** All segments look as if they were stored so long ago. */
    public void age(Duration by) {
        kept.replaceAll((_, segment) -> segment.older(by));
        aside.replaceAll((_, segment) -> segment.older(by));
    }

    @Override
    public synchronized void put(String name, byte[] sealed) {
        answer();
        if (roomFor-- <= 0) {
            throw new StoreAway(new IOException("No space left on device"));
        }
        if (remembers-- > 0) {
            kept.put(name, new Kept(sealed.clone(), Instant.now()));
        }
    }

    @Override
    public byte[] get(String name) {
        held.lock();
        held.unlock();
        Optional.ofNullable(beforeRead.remove(name)).ifPresent(Runnable::run);
        answer();
        reads.incrementAndGet();
        if (unreadable.contains(name)) {
            throw new StoreAway(new IOException("Input/output error"));
        }
        Optional.ofNullable(aside.remove(name)).ifPresent(back -> kept.put(name, back));
        byte[] sealed = Optional.ofNullable(kept.get(name)).map(Kept::sealed).orElseThrow(() -> new Damaged(name));
        if (!Sha256.of(sealed).equals(name)) {
            throw new Damaged(name);
        }
        return sealed.clone();
    }

    @Override
    public void remove(String name) {
        answer();
        kept.remove(name);
        aside.remove(name);
    }

    @Override
    public void setAside(String name, Instant now) {
        answer();
        Optional.ofNullable(kept.remove(name)).ifPresent(segment -> aside.put(name, new Kept(segment.sealed(), now)));
    }

    @Override
    public List<String> asideBefore(Instant instant) {
        answer();
        return aside.entrySet().stream()
                .filter(segment -> segment.getValue().since().isBefore(instant))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Stream<String> storedBefore(Instant instant, String beginning) {
        answer();
        return kept.entrySet().stream()
                .filter(segment -> segment.getKey().startsWith(beginning)
                        && segment.getValue().since().isBefore(instant))
                .map(Map.Entry::getKey);
    }

    @Override
    public double free() {
        answer();
        return roomFor > 0 ? 1 : 0;
    }

    private void answer() {
        if (away) {
            throw new StoreAway(new IOException("away"));
        }
    }
}
