package esperanza.files.scrub;

import esperanza.files.segment.StoredSegments;
import esperanza.files.store.Damaged;
import esperanza.files.store.StoreAway;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads every segment again from time to time, one after the other and slowly. A segment that is missing, changed or
 * unreadable is an alarm at once; the service is told when a reading an hour later found the same. Deletes nothing. After
 * an outage it goes on where it was.
 */
public final class Scrub {

    private static final Logger LOG = Logger.getLogger(Scrub.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGE = 8 * 1024 * 1024;

    /** Shorter than the hold, so that a slow pace keeps it. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final ScrubTable table;
    private final StoredSegments segments;
    private final Supplier<DamageFound> service;
    private final Duration every;
    private final long bytesASecond;

    /**
     * @param service asked for when something is damaged
     * @param every a segment is read once in this time
     */
    Scrub(ScrubTable table, StoredSegments segments, Supplier<DamageFound> service, Duration every, long bytesASecond) {
        this.table = table;
        this.segments = segments;
        this.service = service;
        this.every = every;
        this.bytesASecond = Math.max(1, bytesASecond);
    }

    /** Reads a few segments. False if none is due now. */
    Uni<Boolean> some() {
        return table.hold(every).chain(held -> held.map(this::after)
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** Reads the damaged segments again: somebody may have put them back. Tells the service of those that stay. */
    Uni<Void> damaged() {
        return damagedBehind("").chain(this::tell);
    }

    private Uni<Boolean> after(String reached) {
        return table.after(reached)
                .chain(names -> names.isEmpty()
                        ? table.ended().replaceWith(false)
                        : each(names, name -> read(name).call(() -> table.reached(name)))
                                .chain(() -> table.released(names.getLast()))
                                .replaceWith(true));
    }

    private Uni<Void> damagedBehind(String last) {
        return table.damagedBehind(last)
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(names, this::read).chain(() -> damagedBehind(names.getLast())));
    }

    private Uni<Void> each(List<String> names, Function<String, Uni<Integer>> read) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> read.apply(name).call(this::pause))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** How many bytes were read. A segment that could not be read counts as a large one. */
    private Uni<Integer> read(String name) {
        return inTime(segments.length(name))
                .map(Optional::of)
                .onFailure(Damaged.class)
                .recoverWithItem(Optional.empty())
                .onFailure(Scrub::isUnreadable)
                .recoverWithUni(() -> inTime(segments.free()).replaceWith(Optional.<Integer>empty()))
                .chain(bytes -> bytes.map(whole -> table.healed(name).replaceWith(whole))
                        .orElseGet(() -> found(name)));
    }

    /** A disk rots like that, and a store that is away fails like that, too: then it answers nothing else either. */
    private static boolean isUnreadable(Throwable failed) {
        return failed instanceof StoreAway || failed instanceof TimeoutException;
    }

    private static <T> Uni<T> inTime(Uni<T> asked) {
        return asked.ifNoItem().after(PATIENCE).fail();
    }

    private Uni<Integer> found(String name) {
        return table.isNamed(name)
                .chain(named -> named ? damaged(name) : table.healed(name))
                .replaceWith(LARGE);
    }

    private Uni<Void> damaged(String name) {
        return table.damaged(name).chain(isNew -> {
            if (isNew) {
                LOG.errorf("segment %s is damaged: put it back from a copy of the store", name);
            }
            return table.confirmed(name);
        });
    }

    private Uni<Void> tell() {
        return table.untold()
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : service.get().damaged(Set.copyOf(names)).chain(() -> table.told(names)));
    }

    private Uni<Void> pause(int bytes) {
        Duration pause = Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), bytes * 1000L / bytesASecond));
        return pause.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }
}
