package esperanza.investigation.figures;

import esperanza.access.NotHere;
import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.domain.Figure;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Figure.Row;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Finds the figures of a month: those of its last frame, beside those of the last frame before it. Both were released,
 * so their difference tells nothing that was not shown.
 */
@Singleton
public class FindMonth {

    /**
     * The figures of a month.
     *
     * @param unit empty: the whole country
     * @param frame the last one up to the end of the month; empty: none was made by then
     * @param before the last frame before the month began; empty: there was none
     * @param reported the cases of the whole country by the month of their report
     */
    public record Month(
            YearMonth month,
            Optional<String> unit,
            Optional<Frame> frame,
            Optional<Frame> before,
            List<Row> reported,
            List<Line> lines) {}

    /**
     * An indicator of the month.
     *
     * @param row the numbers of the unit, or of the country if no unit was asked for; empty: it has no case
     * @param before the same as the frame before the month showed them
     * @param country the numbers of the whole country
     */
    public record Line(Indicator indicator, Optional<Row> row, Optional<Row> before, Optional<Row> country) {}

    /** Of the cases reported, so its rows by month say how many cases were reported when. */
    private static final String OF_THE_REPORTED = "FUNNEL";

    private final FindFigures figures;
    private final CommandIds ids;
    private final ZoneId zone;

    FindMonth(FindFigures figures, CommandIds ids, Profile profile) {
        this.figures = figures;
        this.ids = ids;
        this.zone = profile.zone();
    }

    /** The last month that is over. */
    public YearMonth last() {
        return YearMonth.from(ids.now().atZone(zone)).minusMonths(1);
    }

    /** Fails with {@link NotHere} for a month that has not begun, and for a unit of which no frame shows a number. */
    public Uni<Month> of(YearMonth month, Optional<String> unit) {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        if (begin.isAfter(ids.now())) {
            return Uni.createFrom().failure(new NotHere());
        }
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return shownBefore(end).chain(now -> shownBefore(begin).map(then -> month(month, unit, now, then)));
    }

    private Uni<Shown> shownBefore(Instant instant) {
        return figures.released(Optional.of(instant.minusMillis(1)));
    }

    private Month month(YearMonth month, Optional<String> unit, Shown now, Shown before) {
        if (unit.isPresent()
                && now.tiles().stream().noneMatch(tile -> tile.place().unit().equals(unit))) {
            throw new NotHere();
        }
        Indicator reported = figures.indicator(OF_THE_REPORTED).orElseThrow();
        return new Month(
                month,
                unit,
                now.frame(),
                before.frame(),
                rows(reported, By.MONTH, now),
                figures.indicators().stream()
                        .map(indicator -> line(indicator, unit, now, before))
                        .toList());
    }

    static Line line(Indicator indicator, Optional<String> unit, Shown now, Shown before) {
        return new Line(
                indicator,
                row(indicator, unit, now),
                row(indicator, unit, before),
                row(indicator, Optional.empty(), now));
    }

    private static Optional<Row> row(Indicator indicator, Optional<String> unit, Shown shown) {
        By by = unit.isPresent() ? By.UNIT : By.COUNTRY;
        return rows(indicator, by, shown).stream()
                .filter(row -> row.group().equals(unit))
                .findFirst();
    }

    private static List<Row> rows(Indicator indicator, By by, Shown shown) {
        return shown.frame()
                .map(frame ->
                        Figure.of(indicator, by, shown.tiles(), frame.at()).rows())
                .orElse(List.of());
    }
}
