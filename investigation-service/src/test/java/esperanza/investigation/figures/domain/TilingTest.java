package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.domain.Tiling.Waiting;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilingTest {

    private static final String JANUARY = "2025-01";
    private static final String MARCH = "2025-03";

    private final List<Waiting> waiting = new ArrayList<>();

    @Test
    void an_area_with_enough_cases_stands_alone_and_the_others_are_joined() {
        cases(20, JANUARY, "XX-01", "A", "A1");
        cases(12, JANUARY, "XX-02", "A", "A1");
        cases(8, JANUARY, "XX-03", "B", "B1");
        assertThat(tiled()).containsExactlyInAnyOrder("2025-01 2025-01 XX-01 A A1 20", "2025-01 2025-01 - - - 20");
    }

    @Test
    void a_rest_that_is_too_small_is_joined_with_the_smallest_area() {
        cases(30, JANUARY, "XX-01", "A", "A1");
        cases(20, JANUARY, "XX-02", "A", "A1");
        cases(1, JANUARY, "XX-03", "A", "A1");
        assertThat(tiled()).containsExactlyInAnyOrder("2025-01 2025-01 XX-01 A A1 30", "2025-01 2025-01 - - - 21");
    }

    @Test
    void an_area_is_divided_by_institution_and_unit_as_far_as_each_is_large_enough() {
        cases(20, JANUARY, "XX-01", "A", "A1");
        cases(20, JANUARY, "XX-01", "A", "A2");
        cases(19, JANUARY, "XX-01", "B", "B1");
        cases(1, JANUARY, "XX-01", null, null);
        assertThat(tiled())
                .containsExactlyInAnyOrder(
                        "2025-01 2025-01 XX-01 A A1 20",
                        "2025-01 2025-01 XX-01 A A2 20",
                        "2025-01 2025-01 XX-01 - - 20");
    }

    @Test
    void a_month_with_few_cases_waits_for_the_following_ones() {
        cases(19, JANUARY, "XX-01", "A", "A1");
        assertThat(tiled()).isEmpty();
        cases(1, MARCH, "XX-01", "A", "A1");
        assertThat(tiled()).containsExactly("2025-01 2025-03 XX-01 A A1 20");
    }

    /** A label of several months, of which the first was shown before, would tell that a case was counted late. */
    @ParameterizedTest
    @CsvSource({
        "2025-01, , 2025-01",
        "2025-01, 2024-12, 2025-01",
        "2025-01, 2025-01, 2025-02",
        "2025-01, 2025-03, 2025-04"
    })
    void a_case_that_is_counted_late_counts_with_the_first_month_that_was_not_shown(
            String own, String tiled, String counted) {
        assertThat(Tiling.month(YearMonth.parse(own), Optional.ofNullable(tiled).map(YearMonth::parse)))
                .isEqualTo(YearMonth.parse(counted));
    }

    @Test
    void each_case_lies_in_one_tile() {
        cases(25, JANUARY, "XX-01", "A", "A1");
        cases(26, JANUARY, "XX-02", "A", "A1");
        assertThat(Tiling.of(waiting).stream().flatMap(tile -> tile.cases().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Waiting::caseId).toList());
    }

    private void cases(int number, String month, String area, String institution, String unit) {
        for (int i = 0; i < number; i++) {
            waiting.add(new Waiting(
                    new UUID(7, waiting.size()),
                    YearMonth.parse(month),
                    new Place(Optional.of(area), Optional.ofNullable(institution), Optional.ofNullable(unit))));
        }
    }

    private List<String> tiled() {
        return Tiling.of(waiting).stream()
                .map(tile -> String.join(
                        " ",
                        tile.first().toString(),
                        tile.last().toString(),
                        tile.place().area().orElse("-"),
                        tile.place().institution().orElse("-"),
                        tile.place().unit().orElse("-"),
                        Integer.toString(tile.cases().size())))
                .toList();
    }
}
