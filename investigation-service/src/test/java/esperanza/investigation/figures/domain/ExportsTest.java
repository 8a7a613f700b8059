package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.domain.HuridocsActs.Act;
import esperanza.investigation.figures.domain.SdgSeries.Observation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final List<Released> TILES = List.of(
            tile("2024-12", "2024-12", "XX-01", "A", 20, 15, 10),
            tile("2024-12", "2024-12", "XX-01", "B", 25, 20, 5),
            tile("2024-12", "2025-01", null, null, 30, 30, 0));

    @Test
    void threats_are_coded_by_the_list_of_acts_and_what_is_not_coded_says_so() {
        Optional<String> area = Optional.of("XX-01");
        assertThat(HuridocsActs.of(TILES).acts())
                .containsExactly(
                        new Act("2024-12", area, Optional.of("020103020000"), 15),
                        new Act("2024-12", area, Optional.of("020103010000"), 20),
                        new Act("2024-12", area, Optional.empty(), 10),
                        new Act("2024-12/2025-01", Optional.empty(), Optional.of("020103010000"), 30));
    }

    @Test
    void the_companion_of_the_goal_counts_by_year() {
        assertThat(SdgSeries.of(TILES).observations())
                .containsExactly(
                        new Observation("16.10.1-THREATS", "2024", 45),
                        new Observation("16.10.1-DEATH-THREATS", "2024", 15),
                        new Observation("16.10.1-THREATS", "2024/2025", 30),
                        new Observation("16.10.1-DEATH-THREATS", "2024/2025", 0));
    }

    private static Released tile(
            String first, String last, String area, String institution, int cases, int coded, int death) {
        return new Released(
                YearMonth.parse(first),
                YearMonth.parse(last),
                new Place(Optional.ofNullable(area), Optional.ofNullable(institution), Optional.empty()),
                Map.of("REPORTED", cases, "CODED", coded, "DEATH_THREAT", death));
    }
}
