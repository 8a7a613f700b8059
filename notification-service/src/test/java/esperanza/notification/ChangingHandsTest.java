package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change of hands starts no term anew and meets none, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class ChangingHandsTest {

    @Test
    void the_clocks_of_a_file_and_of_a_measure_run_on_when_they_change_hands() {
        try (Publisher publisher = new Publisher(TestParts.kafka().bootstrapServers())) {
            Story story = Story.begin(publisher);
            story.received(Instant.now(), false, "XX-01");
            story.registered();
            story.decided(Instant.now());
            eventually(() -> clocks(story).size() == 4);
            List<Map<String, Object>> before = clocks(story);
            assertThat(before)
                    .extracting(clock -> clock.get("ruleId") + " " + clock.get("state"))
                    .containsExactlyInAnyOrder(
                            "TRIAGE RUNNING",
                            "FIRST_HYPOTHESIS RUNNING",
                            "URGENT_IMPLEMENTATION RUNNING",
                            "RATIFIED RUNNING");

            story.fileOnTheMove("file-released");
            story.fileOnTheMove("file-reassigned");
            story.handover("measure-reassigned");
            eventually(
                    () -> whats(story).containsAll(List.of("file-released", "file-reassigned", "measure-reassigned")));
            assertThat(clocks(story)).isEqualTo(before);
        }
    }

    private static List<Map<String, Object>> clocks(Story story) {
        return read("/v1/deadlines?case=" + story.of()).getList("items");
    }

    private static List<String> whats(Story story) {
        return read("/v1/cases/" + story.of() + "/timeline?limit=200").getList("items.what");
    }

    private static Json read(String path) {
        return given().header("Authorization", "Bearer " + Tokens.of("supervisor"))
                .get(path)
                .json();
    }
}
