package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.bench.Comparison.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Facts FACTS = new Facts("abc", 2, "cpu", "Linux", "25", "", "fsync=on");

    @Test
    void a_finding_is_one_line_with_its_targets() {
        assertThat(Table.of(List.of(finding(Map.of())), FACTS, 0))
                .contains("| CPU of a report | 76.5 ms | – | 76.5 (60 – 93) | ≤ 80 ms | ≤ 50 ms | meets floor |\n");
    }

    @Test
    void cpu_by_part_has_a_table_of_its_own_and_the_rest_is_listed() {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("cpu_intake", 12.0);
        details.put("cpu_kafka", 9.25);
        details.put("max_ms", 1234.4);
        assertThat(Table.of(List.of(finding(details)), FACTS, 0))
                .contains("| CPU of a report, ms | 12 | 0 | 0 | 0 | 9.25 | 0 | 0 | 0 |\n")
                .contains("- CPU of a report: max ms 1,234\n");
    }

    @Test
    void others_that_were_busy_are_pointed_out() {
        assertThat(Table.of(List.of(), FACTS, 5.1)).contains("NOISY");
        assertThat(Table.of(List.of(), FACTS, 5)).doesNotContain("NOISY");
    }

    private static Finding finding(Map<String, Double> details) {
        List<Pair> pairs = List.of(new Pair(60, 0), new Pair(93, 0));
        return new Finding("CPU of a report", "", "ms", Comparison.SUBJECT, pairs, 80, 50, false, details);
    }
}
