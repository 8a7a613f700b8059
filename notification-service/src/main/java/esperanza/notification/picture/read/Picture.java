package esperanza.notification.picture.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national picture, de-identified.
 *
 * <ul>
 * <li>A count below the threshold is suppressed; every other count is rounded down to a multiple of the threshold.
 * <li>A count that was shown stays as it is until at least as many as the threshold came or went, so that no difference
 *     between two frames comes from fewer.
 * </ul>
 *
 * @param definition the version of what is counted and how
 */
public record Picture(Instant at, int definition, List<InArea> areas) {

    /**
     * The counts of each version of the definition:
     *
     * <ol>
     * <li>reports; clocks that run or are breached and unmet; clocks ever breached; rounded frame by frame.
     * <li>reports, except those whose sender or party refused STATISTICS or withdrew the consent (a person who was not
     *     asked is counted); cases with such clocks; cases in which a term of law was ever breached, without internal
     *     targets; steady from frame to frame.
     * </ol>
     */
    public static final int DEFINITION = 2;

    /**
     * Threshold, in reports or cases: the usual rule for small numbers in public data. Own design, no norm asks for it.
     */
    public static final int FEWEST = 5;

    /** Counts as they may be shown: absent where they are suppressed. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InArea(String area, Optional<Long> reports, Optional<Long> openDeadlines, Optional<Long> breaches) {}

    /**
     * The counts behind the next frame: each as it was when it last moved. The caller keeps them from frame to frame.
     *
     * @param areas all areas of the first level: an area without reports is shown like one with few
     * @param kept the counts behind the last frame; empty if there was none
     */
    public static List<Counted> settled(List<String> areas, List<Counted> kept, List<Counted> now) {
        Map<String, Counted> before = byArea(kept);
        Map<String, Counted> after = byArea(now);
        return Stream.concat(areas.stream(), Stream.of(PictureProjection.ELSEWHERE))
                .map(area -> before.getOrDefault(area, Counted.none(area))
                        .moved(after.getOrDefault(area, Counted.none(area)), FEWEST))
                .toList();
    }

    public static Picture of(Instant at, List<Counted> settled) {
        return new Picture(
                at, DEFINITION, settled.stream().map(Picture::suppressed).toList());
    }

    private static Map<String, Counted> byArea(List<Counted> counted) {
        return counted.stream().collect(Collectors.toMap(Counted::area, Function.identity()));
    }

    private static InArea suppressed(Counted counted) {
        return new InArea(
                counted.area(), shown(counted.reports()), shown(counted.openDeadlines()), shown(counted.breaches()));
    }

    private static Optional<Long> shown(long count) {
        return count < FEWEST ? Optional.empty() : Optional.of(count - count % FEWEST);
    }
}
