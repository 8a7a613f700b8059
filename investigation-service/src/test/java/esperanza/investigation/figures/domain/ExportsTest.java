package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.figures.domain.HuridocsActs.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    void the_goal_counts_verified_acts_by_year_and_the_companion_counts_threats() {
        assertThat(SdgSeries.of(TILES).observations().stream()
                        .map(each -> each.series().code() + " " + each.period() + " " + each.cases()))
                .containsExactly(
                        "VC_VAW_MTUHRA 2024 10",
                        "VC_VOC_ENFDIS 2024 0",
                        "16.10.1 2024 20",
                        "16.10.1-KIDNAPPING 2024 0",
                        "16.10.1-ARBITRARY-DETENTION 2024 0",
                        "16.10.1-TORTURE 2024 0",
                        "16.10.1-OTHER-HARMFUL-ACTS 2024 0",
                        "16.10.1-THREATS 2024 45",
                        "16.10.1-DEATH-THREATS 2024 15",
                        "VC_VAW_MTUHRA 2024/2025 5",
                        "VC_VOC_ENFDIS 2024/2025 0",
                        "16.10.1 2024/2025 10",
                        "16.10.1-KIDNAPPING 2024/2025 0",
                        "16.10.1-ARBITRARY-DETENTION 2024/2025 0",
                        "16.10.1-TORTURE 2024/2025 0",
                        "16.10.1-OTHER-HARMFUL-ACTS 2024/2025 0",
                        "16.10.1-THREATS 2024/2025 30",
                        "16.10.1-DEATH-THREATS 2024/2025 0");
    }

    /** The list as HURIDOCS publishes it; the words are those of the list. */
    @Test
    void the_codes_of_acts_are_those_of_the_published_list() throws IOException {
        Map<String, String> list =
                Files.readAllLines(Path.of("src/test/resources/esperanza/investigation/huridocs-mt4.csv")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("; "))
                        .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
        assertThat(HuridocsActs.of(TILES).acts().stream()
                        .flatMap(act -> act.code().stream())
                        .distinct()
                        .map(list::get))
                .containsExactly("Death threats", "Threats (not including death threats)");
    }

    private static Released tile(
            String first, String last, String area, String institution, int cases, int coded, int death) {
        return new Released(
                YearMonth.parse(first),
                YearMonth.parse(last),
                new Place(Optional.ofNullable(area), Optional.ofNullable(institution), Optional.empty()),
                Map.of("REPORTED", cases, "CODED", coded, "DEATH_THREAT", death, "HARMED", 10, "KILLED", 5));
    }
}
