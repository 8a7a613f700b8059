package esperanza.files.upload;

import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.StoredSegments;
import esperanza.runtime.command.Gate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Removes what nobody will come back for: expired uploads, and segments that no row names a day after they were stored.
 * These are set aside for a month, in which a reader brings them back: an older copy of the database may have been put
 * back, and a newer one may name them. For the same reason none is set aside if more than 1,000 and more than a tenth have
 * no name. Nothing is swept while the gate of the log is shut, and no upload expires: nobody can announce it.
 */
final class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration YOUNG = Duration.ofHours(24);
    private static final Duration ASIDE = Duration.ofDays(30);
    private static final int FEW = 1_000;
    private static final int PART = 10;
    private static final int PARTS = 256;

    private static final class Counted {
        private long stored;
        private long unnamed;
    }

    private final UploadTable table;
    private final Ending ending;
    private final StoredSegments segments;
    private final SegmentNames names;
    private final InstantSource clock;
    private final Gate gate;

    Sweep(
            UploadTable table,
            Ending ending,
            StoredSegments segments,
            SegmentNames names,
            InstantSource clock,
            Gate gate) {
        this.table = table;
        this.ending = ending;
        this.segments = segments;
        this.names = names;
        this.clock = clock;
        this.gate = gate;
    }

    Uni<Void> once() {
        return gate.shut().isPresent()
                ? table.keepAll()
                : expired().chain(this::unnamed).chain(this::aside);
    }

    private Uni<Void> expired() {
        return table.expired()
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(ending::removeIfExpired)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** A newer database that was put back may name a segment that nobody has read since: it stays. */
    private Uni<Void> aside() {
        return segments.asideBefore(before(ASIDE)).chain(this::withoutName).chain(segments::remove);
    }

    /** Counts first: a part of the store is in memory at a time. */
    private Uni<Void> unnamed() {
        Counted all = new Counted();
        return eachPart((stored, unnamed) -> {
                    all.stored += stored.size();
                    all.unnamed += unnamed.size();
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> all.unnamed > 0 && isPlausible(all)
                        ? eachPart((_, unnamed) -> segments.setAside(unnamed, clock.instant()))
                        : Uni.createFrom().voidItem());
    }

    private static boolean isPlausible(Counted all) {
        boolean plausible = all.unnamed <= Math.max(FEW, all.stored / PART);
        if (!plausible) {
            LOG.errorf("%d segments have no name: an older copy of the database may have been put back", all.unnamed);
        }
        return plausible;
    }

    private Uni<Void> eachPart(BiFunction<List<String>, List<String>, Uni<Void>> work) {
        return Multi.createFrom()
                .range(0, PARTS)
                .map("%02x"::formatted)
                .onItem()
                .transformToUniAndConcatenate(part -> segments.storedBefore(before(YOUNG), part)
                        .chain(stored -> withoutName(stored).chain(unnamed -> work.apply(stored, unnamed))))
                .collect()
                .last();
    }

    private Instant before(Duration rest) {
        return clock.instant().minus(rest);
    }

    private Uni<List<String>> withoutName(List<String> all) {
        return all.isEmpty() ? Uni.createFrom().item(all) : unknown(all);
    }

    private Uni<List<String>> unknown(List<String> all) {
        return names.known(all)
                .map(known -> all.stream().filter(name -> !known.contains(name)).toList());
    }
}
