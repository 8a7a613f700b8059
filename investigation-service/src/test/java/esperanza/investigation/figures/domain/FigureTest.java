package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.domain.Figure.By;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Instant AT = Instant.parse("2027-03-01T00:00:00Z");
    private static final List<Released> TILES = List.of(
            tile("2025-01", "2025-01", "XX-01", 40, 10, 5, 30),
            tile("2025-02", "2025-03", "XX-01", 20, 0, 0, 20),
            tile("2025-02", "2025-03", null, 25, 15, 0, 20));

    @Test
    void a_share_is_of_the_cases_of_the_group() {
        assertThat(text("K5", By.COUNTRY)).containsExactly("- 85: ACT 70 823");
        assertThat(text("K5", By.AREA)).containsExactly("XX-01 60: ACT 50 833", "- 25: ACT 20 800");
        assertThat(text("K5", By.MONTH)).containsExactly("2025-01 40: ACT 30 750", "2025-02/2025-03 45: ACT 40 888");
        assertThat(text("K5", By.UNIT)).containsExactly("- 85: ACT 70 823");
        assertThat(text("K5", By.INSTITUTION)).containsExactly("- 85: ACT 70 823");
    }

    @Test
    void the_median_of_a_time_lies_before_the_first_milestone_that_half_of_the_cases_reached() {
        assertThat(figure("K7", By.COUNTRY).rows().getFirst().median()).contains("ACT");
        assertThat(figure("K7", By.MONTH).rows().getFirst().median()).contains("ACT");
        assertThat(figure("K5", By.COUNTRY).rows().getFirst().median()).isEmpty();
    }

    @Test
    void an_indicator_of_old_cohorts_leaves_the_others_out() {
        assertThat(text("K18", By.MONTH)).containsExactly("2025-01 40: CONVICTED 0 1000");
    }

    @Test
    void without_a_case_nothing_is_shared() {
        assertThat(Figure.of(indicator("K5"), By.COUNTRY, List.of(), AT).rows()).isEmpty();
        assertThat(text("K13", By.COUNTRY)).containsExactly("- 0: IN_MATRIX 0 -");
    }

    private static List<String> text(String code, By by) {
        return figure(code, by).rows().stream()
                .map(row -> row.group().orElse("-") + " " + row.of() + ": "
                        + row.reached().stream()
                                .map(reach -> reach.milestone() + " " + reach.cases() + " "
                                        + reach.share().map(Object::toString).orElse("-"))
                                .toList()
                                .getFirst())
                .toList();
    }

    private static Figure figure(String code, By by) {
        return Figure.of(indicator(code), by, TILES, AT);
    }

    private static Indicator indicator(String code) {
        return Indicator.shipped(Milestones.NEWEST, MILESTONES).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Released tile(
            String first, String last, String area, int cases, int in30Days, int in72Hours, int act) {
        return new Released(
                YearMonth.parse(first),
                YearMonth.parse(last),
                new Place(Optional.ofNullable(area), Optional.empty(), Optional.empty()),
                Map.of("REPORTED", cases, "ACT_30D", in30Days, "ACT_72H", in72Hours, "ACT", act));
    }
}
