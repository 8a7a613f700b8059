package esperanza.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Real output of the load generators. */
class ToolsTest {

    @Test
    void pgbench_tells_its_rate_and_mean_latency() {
        assertThat(Pgbench.Commits.of("""
                        number of clients: 64
                        number of transactions actually processed: 82170
                        number of failed transactions: 0 (0.000%)
                        latency average = 3.099 ms
                        initial connection time = 57.290 ms
                        tps = 20648.330811 (without initial connection time)
                        """)).isEqualTo(new Pgbench.Commits(20648.330811, 3.099));
    }

    @Test
    void pgbench_logs_microseconds_in_the_third_column() {
        assertThat(Pgbench.nanos("0 199 2241 0 1175850568 995598 1020")).isEqualTo(2_241_000);
    }

    @Test
    void kafkas_tool_tells_mean_and_percentiles_below_its_progress() {
        assertThat(EndToEnd.of("""
                        0	34.15
                        1000	0.91
                        Avg latency: 1.2345 ms
                        Percentiles: 50th = 1, 99th = 3, 99.9th = 12
                        """)).isEqualTo(new EndToEnd(1.2345, 1, 3));
    }

    @Test
    void wrk_ends_with_a_line_of_ours() {
        assertThat(Wrk.of("""
                        Running 4s test @ http://127.0.0.1:8081
                          1 threads and 64 connections
                        {"requests":1000,"micros":4000000,"refused":10,"broken":2,"p50":15500,"p99":80250}
                        """)).isEqualTo(new Wrk(990, 12, 4, 15.5, 80.25));
    }

    @Test
    void the_rows_of_a_page_are_counted() {
        assertThat(Pages.rows("{\"items\": [{\"cursor\": \"a\"}, {}], \"next\": \"b\"}".getBytes(UTF_8)))
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_is_not_understood_is_shown() {
        assertThatThrownBy(() -> Pgbench.Commits.of("pgbench: error: connection refused"))
                .hasMessageContaining("connection refused");
    }
}
