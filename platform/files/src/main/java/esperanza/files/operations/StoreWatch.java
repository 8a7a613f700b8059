package esperanza.files.operations;

import esperanza.files.segment.StoredSegments;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jboss.logging.Logger;

/** Looks at the store of files: each time whether an operator is needed, once in a quarter of an hour at its figures. */
final class StoreWatch {

    private static final Logger LOG = Logger.getLogger(StoreWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Below this part of the store nobody begins to send a file. */
    private static final double FULL = 0.05;

    private final FiguresTable table;
    private final StoredSegments segments;
    private final InstantSource clock;
    private final Instant started;
    private volatile boolean away;
    private volatile boolean full;
    private volatile boolean damaged;
    private volatile Optional<StoreFigures> figures = Optional.empty();

    StoreWatch(FiguresTable table, StoredSegments segments, InstantSource clock) {
        this.table = table;
        this.segments = segments;
        this.clock = clock;
        this.started = FiguresTable.quarter(clock.instant());
    }

    /** The table is asked also while the store is away. */
    Uni<Void> look() {
        return table.damaged()
                .invoke(count -> damaged = count > 0)
                .chain(this::free)
                .chain(free -> free.isPresent()
                        ? taken(free.getAsDouble())
                        : Uni.createFrom().voidItem());
    }

    boolean isAway() {
        return away;
    }

    boolean isFull() {
        return full;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** Empty until the next quarter of an hour: who may restart the service chooses no moment. */
    Optional<StoreFigures> figures() {
        return figures;
    }

    private Uni<OptionalDouble> free() {
        return segments.free()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(free -> full = free < FULL)
                .map(OptionalDouble::of)
                .onFailure()
                .invoke(failed -> LOG.debug("the store of files does not answer", failed))
                .onFailure()
                .recoverWithItem(OptionalDouble.empty())
                .invoke(free -> away = free.isEmpty());
    }

    private Uni<Void> taken(double free) {
        Instant now = clock.instant();
        Instant last = figures.map(StoreFigures::takenAt).orElse(started);
        return last.equals(FiguresTable.quarter(now))
                ? Uni.createFrom().voidItem()
                : table.all(now, free)
                        .invoke(taken -> figures = Optional.of(taken))
                        .replaceWithVoid();
    }
}
