package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something is killed in the middle of the load: nothing is lost, nothing happens twice. */
class KilledTest {

    private Platform platform;
    private Outcome outcome;

    @BeforeEach
    void start() {
        platform = SharedPlatform.whole();
        outcome = Outcome.before(platform);
    }

    @AfterAll
    static void no_account_was_written_to_a_log() {
        Canary.isInNoLog(SharedPlatform.whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "investigation", "protection", "notification"})
    void kill_9_of_a_service_changes_nothing_in_the_outcome(String service) {
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(20);
            platform.service(service).restart();
            reports.awaitMore(20);
            outcome.isWhole(reports);
        }
    }

    @Test
    void kill_9_of_postgresql_changes_nothing_in_the_outcome_and_only_reports_are_taken_meanwhile() {
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(20);
            platform.postgres().kill();
            Platform.SERVICES.stream()
                    .filter(service -> !service.equals("intake"))
                    .forEach(service -> Waiting.until(
                            service + " is not ready",
                            () -> platform.service(service).readiness() == 503));
            reports.awaitMore(20);
            assertThat(platform.service("intake").readiness()).isEqualTo(200);
            assertThat(reports.statuses()).contains(Reports.KEPT);
            platform.postgres().start();
            reports.awaitMore(20);
            outcome.isWhole(reports);
        }
    }

    @Test
    void kill_9_of_kafka_changes_nothing_in_the_outcome_and_reports_are_taken_meanwhile() {
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(20);
            platform.kafka().kill();
            reports.awaitMore(20);
            Waiting.until("intake says that Kafka is away", () -> kafka().equals("degraded"));
            assertThat(platform.service("intake").readiness()).isEqualTo(200);
            platform.kafka().start();
            reports.awaitMore(20);
            Waiting.until("intake says that Kafka is back", () -> kafka().equals("reached"));
            outcome.isWhole(reports);
        }
    }

    private String kafka() {
        return Health.of(platform.service("intake"))
                .at("/checks")
                .valueStream()
                .filter(check -> check.at("/name").asText().equals("log"))
                .map(check -> check.at("/data/kafka").asText())
                .findFirst()
                .orElseThrow();
    }
}
