package esperanza.investigation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.FindFigures.Shown;
import esperanza.investigation.figures.FindMonth.Line;
import esperanza.investigation.figures.domain.Figure.Row;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.investigation.figures.domain.Place;
import esperanza.investigation.figures.domain.Released;
import esperanza.investigation.figures.read.Frames.Frame;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindMonthTest {

    private static final Optional<String> NORTH = Optional.of("NORTH");
    private static final Indicator ACTS = Indicator.shipped(1, Milestones.shipped(Milestones.NEWEST)).stream()
            .filter(each -> each.code().equals("K5"))
            .findFirst()
            .orElseThrow();
    private static final Shown SEPTEMBER = shown(1, tile(NORTH, 20, 10), tile(Optional.empty(), 40, 10));
    private static final Shown OCTOBER = shown(2, tile(NORTH, 20, 15), tile(Optional.empty(), 40, 30));

    @Test
    void a_unit_stands_beside_the_month_before_and_beside_the_country() {
        Line line = FindMonth.line(ACTS, NORTH, OCTOBER, SEPTEMBER);
        assertThat(reached(line.row())).contains(15);
        assertThat(reached(line.before())).contains(10);
        assertThat(reached(line.country())).contains(45);
    }

    @Test
    void the_country_is_no_rest_of_the_units() {
        Line line = FindMonth.line(ACTS, Optional.empty(), OCTOBER, SEPTEMBER);
        assertThat(reached(line.row())).contains(45);
        assertThat(reached(line.before())).contains(20);
    }

    @Test
    void a_unit_that_no_frame_showed_before_the_month_has_no_number_of_then() {
        Shown none = new Shown(Optional.empty(), List.of());
        assertThat(FindMonth.line(ACTS, NORTH, OCTOBER, none).before()).isEmpty();
        assertThat(FindMonth.line(ACTS, NORTH, OCTOBER, shown(1, tile(Optional.empty(), 40, 10)))
                        .before())
                .isEmpty();
        assertThat(FindMonth.line(ACTS, Optional.empty(), none, none).row()).isEmpty();
    }

    private static Optional<Integer> reached(Optional<Row> row) {
        return row.map(found -> found.reached().getFirst().cases());
    }

    private static Shown shown(int number, Released... tiles) {
        return new Shown(Optional.of(new Frame(number, Instant.parse("2026-10-31T00:00:00Z"))), List.of(tiles));
    }

    private static Released tile(Optional<String> unit, int cases, int acts) {
        YearMonth month = YearMonth.of(2026, 5);
        Place place = new Place(Optional.empty(), Optional.empty(), unit);
        return new Released(month, month, place, Map.of("REPORTED", cases, "ACT", acts));
    }
}
