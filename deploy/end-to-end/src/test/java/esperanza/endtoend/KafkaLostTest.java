package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import org.junit.jupiter.api.Test;

/** Kafka loses all its data: topics, records, and the offsets of consumer groups. */
class KafkaLostTest {

    private final Platform platform = SharedPlatform.whole();

    @Test
    void what_is_republished_from_the_logs_changes_nothing_and_the_read_models_equal_fresh_ones() {
        var outcome = Outcome.before(platform);
        try (Client client = new Client();
                Reports reports = Reports.sending(platform)) {
            var projected = new Projected(platform, client);
            reports.awaitMore(10);
            platform.kafka().startEmpty();
            platform.kafka().createTopics();
            projected.republishEverything();
            reports.awaitMore(10);
            outcome.isWhole(reports);

            new Calls(platform).answerAll();
            var before = projected.rows();
            projected.rebuild();
            assertThat(projected.rows()).isEqualTo(before);
        }
    }
}
