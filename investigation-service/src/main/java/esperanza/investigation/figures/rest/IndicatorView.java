package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An indicator as a frame shows it. A number that is not shown is absent, never 0: fewer than five, or none, or too few
 * to be shown yet.
 *
 * @param indicator its code
 * @param version of its definition
 * @param by how the cases are divided
 * @param frame 1, 2, 3 …; absent if none was made by then
 * @param at what was recorded until then is counted
 * @param rows one for each group; the last, without a name, holds what belongs to no group that is large enough
 */
public record IndicatorView(
        String indicator, int version, By by, Optional<Integer> frame, Optional<Instant> at, List<Row> rows) {

    /**
     * The numbers of one group.
     *
     * @param group a month or several like {@code 2025-01/2025-03}, or the code of the area, institution or unit
     * @param of how many cases there are, at least
     * @param median of a time: the milestone before which half of the cases were; absent: less than half reached the last
     */
    public record Row(Optional<String> group, Optional<Integer> of, List<Reach> reached, Optional<String> median) {

        static Row of(Figure.Row row) {
            return new Row(
                    row.group(),
                    shown(row.of()),
                    row.reached().stream().map(Reach::of).toList(),
                    row.median());
        }
    }

    /**
     * How many cases of a group reached a milestone.
     *
     * @param cases at least
     * @param share of the cases, in thousandths, of an indicator of the rest the share of the others; absent with the
     *     cases
     */
    public record Reach(String milestone, Optional<Integer> cases, Optional<Integer> share) {

        static Reach of(Figure.Reach reach) {
            Optional<Integer> cases = shown(reach.cases());
            return new Reach(reach.milestone(), cases, cases.flatMap(_ -> reach.share()));
        }
    }

    static IndicatorView of(Found found) {
        return new IndicatorView(
                found.indicator().code(),
                found.indicator().version(),
                found.by(),
                found.frame().map(frame -> frame.number()),
                found.frame().map(frame -> frame.at()),
                found.figure().rows().stream().map(Row::of).toList());
    }

    /** Numbers are multiples of five, rounded down: a 0 says nothing. */
    static Optional<Integer> shown(int number) {
        return Optional.of(number).filter(cases -> cases > 0);
    }
}
