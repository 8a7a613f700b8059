package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.bench.Comparison.Pair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final List<Pair> THROUGHPUT = List.of(new Pair(90, 100), new Pair(240, 200), new Pair(110, 100));
    private static final List<Pair> LATENCY = List.of(new Pair(5, 2), new Pair(9, 2), new Pair(4, 3));

    @Test
    void ratios_are_taken_pair_by_pair_before_their_median() {
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.0, 1.5).compared()).isEqualTo(new Spread(1.1, 0.9, 1.2));
    }

    @Test
    void differences_are_taken_pair_by_pair_before_their_median() {
        assertThat(finding(Comparison.DIFFERENCE, LATENCY, 3, 1).compared()).isEqualTo(new Spread(3, 1, 7));
    }

    @Test
    void of_a_throughput_more_is_better() {
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.0, 1.5).verdict()).isEqualTo("meets floor");
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.0, 1.1).verdict()).isEqualTo("meets goal");
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.2, 1.5).verdict()).isEqualTo("BELOW FLOOR (gate)");
    }

    @Test
    void of_a_latency_less_is_better() {
        assertThat(finding(Comparison.DIFFERENCE, LATENCY, 3, 1).verdict()).isEqualTo("meets floor");
        assertThat(finding(Comparison.SUBJECT, LATENCY, 6, 5).verdict()).isEqualTo("meets goal");
        assertThat(finding(Comparison.SUBJECT, LATENCY, 4.9, 1).verdict()).isEqualTo("BELOW FLOOR (gate)");
    }

    @Test
    void of_an_absolute_throughput_more_is_better() {
        assertThat(finding(Comparison.AT_LEAST, THROUGHPUT, 100, 120).verdict()).isEqualTo("meets floor");
        assertThat(finding(Comparison.AT_LEAST, THROUGHPUT, 111, 120).verdict()).isEqualTo("BELOW FLOOR (gate)");
    }

    @Test
    void only_a_missed_gate_fails_the_run() {
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.2, 1.5).breaksTheGate())
                .isTrue();
        assertThat(finding(Comparison.RATIO, THROUGHPUT, 1.0, 1.5).breaksTheGate())
                .isFalse();
    }

    private static Finding finding(Comparison comparison, List<Pair> pairs, double floor, double goal) {
        return new Finding("it", "its limit", "ms", comparison, pairs, floor, goal, true, Map.of());
    }
}
