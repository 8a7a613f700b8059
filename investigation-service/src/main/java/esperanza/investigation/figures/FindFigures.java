package esperanza.investigation.figures;

import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.domain.Milestone;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.investigation.figures.domain.Released;
import esperanza.investigation.figures.read.Frames;
import esperanza.investigation.figures.read.Frames.Change;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Finds figures in the frames that were released. */
@Singleton
public class FindFigures {

    /**
     * The figure that a frame shows of an indicator.
     *
     * @param frame empty if no frame was made by then
     */
    public record Found(Indicator indicator, By by, Optional<Frame> frame, Figure figure) {}

    private record Revisions(Optional<Frame> frame, List<Change> changes) {}

    private static final Shown NONE = new Shown(Optional.empty(), List.of());

    private final Milestones milestones = Milestones.shipped(Milestones.NEWEST);
    private final List<Indicator> indicators = Indicator.shipped(Milestones.NEWEST, milestones);
    private final Frames frames;
    private final CommandIds ids;
    private final AtomicReference<Shown> last = new AtomicReference<>(NONE);
    private final AtomicReference<Revisions> revisions =
            new AtomicReference<>(new Revisions(Optional.empty(), List.of()));

    FindFigures(Frames frames, CommandIds ids) {
        this.frames = frames;
        this.ids = ids;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The milestone of which an indicator speaks. */
    public Milestone milestone(String code) {
        return milestones.shown(code).orElseThrow();
    }

    /** How a case reaches the milestone, in terms of events. */
    public String how(Milestone milestone) {
        return milestones.how(milestone);
    }

    /** As the last frame shows it that was made up to the instant; now, if none is given. */
    public Uni<Found> figure(Indicator indicator, By by, Optional<Instant> asOf) {
        return figures(List.of(indicator), by, asOf).map(List::getFirst);
    }

    /** All of them, of one frame. */
    public Uni<List<Found>> figures(List<Indicator> asked, By by, Optional<Instant> asOf) {
        return released(asOf).map(shown -> asked.stream()
                .map(indicator -> new Found(
                        indicator,
                        by,
                        shown.frame,
                        shown.frame
                                .map(frame -> Figure.of(indicator, by, shown.tiles, frame.at()))
                                .orElse(new Figure(List.of()))))
                .toList());
    }

    /** Tiles as a frame shows them. */
    public record Shown(Optional<Frame> frame, List<Released> tiles) {}

    /** The tiles of the last frame that was made up to the instant. The last one of all is read once. */
    public Uni<Shown> released(Optional<Instant> asOf) {
        return frames.at(sensible(asOf)).chain(frame -> {
            Shown known = last.get();
            if (frame.isEmpty() || frame.equals(known.frame)) {
                return Uni.createFrom().item(frame.isEmpty() ? NONE : known);
            }
            return frames.tiles(frame.get().number())
                    .map(tiles -> new Shown(frame, tiles))
                    .invoke(shown -> {
                        if (asOf.isEmpty()) {
                            last.set(shown);
                        }
                    });
        });
    }

    /** No frame was made before 1970, and none will be shown before it is made. */
    private Instant sensible(Optional<Instant> asOf) {
        Instant now = ids.now();
        return asOf.filter(at -> at.isBefore(now))
                .map(at -> at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at)
                .orElse(now);
    }

    /** An indicator's changes by frame, in the whole country, with reasons. */
    public Uni<List<Change>> changes(Indicator indicator) {
        return frames.changes(indicator.milestones().toList());
    }

    /** The same of all indicators. Read once for each frame, because anybody may ask at any time. */
    public Uni<List<Change>> changes() {
        return frames.at(ids.now()).chain(frame -> {
            Revisions known = revisions.get();
            return frame.equals(known.frame)
                    ? Uni.createFrom().item(known.changes)
                    : frames.changes(indicators.stream()
                                    .flatMap(Indicator::milestones)
                                    .distinct()
                                    .toList())
                            .invoke(read -> revisions.set(new Revisions(frame, read)));
        });
    }

    /** The indicators of which a number moved with a frame. */
    public Uni<List<String>> moved(Frame frame) {
        return frames.moved(frame.number()).map(moved -> {
            List<String> codes = new ArrayList<>();
            indicators.stream()
                    .filter(each -> each.milestones().anyMatch(moved::contains))
                    .forEach(each -> codes.add(each.code()));
            return codes;
        });
    }
}
