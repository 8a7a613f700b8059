package esperanza.notification.answering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private static final double WIDEST = 1.28;

    @Test
    void the_bounds_are_numbers_that_people_say() {
        assertThat(IntStream.of(0, 3, 6, 10, 16, 19, 20, 30, 70).mapToObj(Buckets::bound))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 10L, 40L, 80L, 100L, 1_000L, 10_000_000L);
    }

    @Test
    void a_duration_is_in_the_first_bucket_that_holds_it() {
        assertThat(Buckets.of(Duration.ofSeconds(-1))).isZero();
        assertThat(Buckets.of(Duration.ofSeconds(1))).isZero();
        assertThat(Buckets.of(Duration.ofMillis(1_001))).isEqualTo(1);
        assertThat(Buckets.of(Duration.ofSeconds(40))).isEqualTo(16);
        assertThat(Buckets.of(Duration.ofSeconds(40).plusNanos(1))).isEqualTo(17);
        assertThat(Buckets.of(Duration.ofDays(1_000))).isEqualTo(70);
    }

    @Test
    void without_values_there_is_no_percentile() {
        assertThat(Histogram.of(Map.of()).percentile(50)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 95, 100})
    void a_percentile_is_the_bound_of_the_bucket_of_the_exact_value(int percent) {
        Random any = new Random(percent);
        for (int n = 1; n <= 300; n++) {
            long[] millis = IntStream.range(0, n)
                    .mapToLong(_ -> (long) Math.exp(any.nextDouble() * Math.log(9_000_000_000.0)))
                    .sorted()
                    .toArray();
            long exact = millis[(int) Math.ceilDiv((long) n * percent, 100L) - 1];
            long bound = Buckets.bound(histogram(millis).percentile(percent).orElseThrow())
                    .toMillis();
            assertThat(exact).isLessThanOrEqualTo(bound);
            assertThat(bound == 1_000 || exact > bound / WIDEST).isTrue();
        }
    }

    private static Histogram histogram(long... millis) {
        return Histogram.of(IntStream.range(0, millis.length)
                .mapToObj(n -> Buckets.of(Duration.ofMillis(millis[n])))
                .collect(Collectors.groupingBy(bucket -> bucket, Collectors.counting())));
    }
}
