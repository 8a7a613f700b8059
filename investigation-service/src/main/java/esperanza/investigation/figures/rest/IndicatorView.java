package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An indicator as a frame shows it.
 *
 * @param indicator its code
 * @param version of its definition
 * @param by how the cases are divided
 * @param frame 1, 2, 3 …; absent if none was made by then
 * @param at what was recorded until then is counted
 * @param rows one for each group; the last, without a name, holds what belongs to no group that is large enough
 */
public record IndicatorView(
        String indicator, int version, By by, Optional<Integer> frame, Optional<Instant> at, List<Figure.Row> rows) {

    static IndicatorView of(Found found) {
        return new IndicatorView(
                found.indicator().code(),
                found.indicator().version(),
                found.by(),
                found.frame().map(frame -> frame.number()),
                found.frame().map(frame -> frame.at()),
                found.figure().rows());
    }
}
