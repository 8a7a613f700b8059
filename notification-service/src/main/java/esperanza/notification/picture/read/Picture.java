package esperanza.notification.picture.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national picture, de-identified by the rule of {@link Disclosure}: a count below five is suppressed; every other
 * one is rounded down to a multiple of five, and stays as it is until it moves by that rule.
 *
 * @param definition the version of what is counted and how
 * @param answeredInTimePercent of the alerts of the last twelve weeks that are over and called for an answer, in the whole
 *     country: so many per cent were answered before they climbed, rounded down to five; absent where it is suppressed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Picture(Instant at, int definition, Optional<Long> answeredInTimePercent, List<InArea> areas) {

    /**
     * The counts of each version of the definition:
     *
     * <ol>
     * <li>reports; clocks that run or are breached and unmet; clocks ever breached; rounded frame by frame.
     * <li>reports, except those whose sender or party refused STATISTICS or withdrew the consent (a person who was not
     *     asked is counted); cases with such clocks; cases in which a term of law was ever breached, without internal
     *     targets; steady from frame to frame.
     * <li>the same counts; they move when a day is over, or at the hour if very many came.
     * <li>the same counts, and the share of the alerts that were answered in time.
     * </ol>
     */
    public static final int DEFINITION = 4;

    /** Counts as they may be shown: absent where they are suppressed. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InArea(String area, Optional<Long> reports, Optional<Long> openDeadlines, Optional<Long> breaches) {}

    /**
     * The counts behind the next frame: each as it was when it last moved. The caller keeps them from frame to frame.
     *
     * @param areas all areas of the first level: an area without reports is shown like one with few
     * @param kept the counts behind the last frame; empty if there was none
     */
    public static List<Counted> settled(List<String> areas, List<Counted> kept, List<Counted> now, Moves moves) {
        Map<String, Counted> before = byArea(kept);
        Map<String, Counted> after = byArea(now);
        return Stream.concat(areas.stream(), Stream.of(PictureProjection.ELSEWHERE))
                .map(area -> before.getOrDefault(area, Counted.none(area))
                        .moved(after.getOrDefault(area, Counted.none(area)), moves))
                .toList();
    }

    public static Picture of(Instant at, List<Counted> settled, InTime answered) {
        return new Picture(
                at,
                DEFINITION,
                answered.percent(),
                settled.stream().map(Picture::suppressed).toList());
    }

    private static Map<String, Counted> byArea(List<Counted> counted) {
        return counted.stream().collect(Collectors.toMap(Counted::area, Function.identity()));
    }

    private static InArea suppressed(Counted counted) {
        return new InArea(
                counted.area(), shown(counted.reports()), shown(counted.openDeadlines()), shown(counted.breaches()));
    }

    private static Optional<Long> shown(long count) {
        return Optional.of(Disclosure.shown(count)).filter(shown -> shown > 0);
    }
}
