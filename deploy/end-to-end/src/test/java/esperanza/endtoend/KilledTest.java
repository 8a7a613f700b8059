package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Service;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Something is killed in the middle of the load: nothing is lost, nothing happens twice. */
class KilledTest {

    private Platform platform;

    @BeforeEach
    void start() {
        platform = SharedPlatform.whole();
    }

    @AfterAll
    static void no_account_was_written_to_a_log() {
        Canary.isInNoLog(SharedPlatform.whole());
    }

    @TestFactory
    Stream<DynamicTest> kill_9_of_a_service_changes_nothing_in_the_outcome() {
        return UnderLoad.eachService(platform, Service::restart);
    }

    @Test
    void kill_9_of_postgresql_changes_nothing_in_the_outcome_and_only_reports_are_taken_meanwhile() {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(10);
            platform.postgres().kill();
            Platform.SERVICES.stream()
                    .filter(service -> !service.equals("intake"))
                    .forEach(service -> Waiting.until(
                            service + " is not ready",
                            () -> platform.service(service).readiness() == 503));
            reports.awaitMore(10);
            assertThat(platform.service("intake").readiness()).isEqualTo(200);
            assertThat(reports.statuses()).contains(Reports.KEPT);
            platform.postgres().start();
            reports.awaitMore(10);
            outcome.isWhole(reports);
        }
    }

    @Drill
    void kill_9_of_kafka_changes_nothing_in_the_outcome_and_reports_are_taken_meanwhile() {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(10);
            platform.kafka().kill();
            reports.awaitMore(10);
            Waiting.until("intake says that Kafka is away", () -> kafka().equals("degraded"));
            assertThat(platform.service("intake").readiness()).isEqualTo(200);
            platform.kafka().start();
            reports.awaitMore(10);
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
