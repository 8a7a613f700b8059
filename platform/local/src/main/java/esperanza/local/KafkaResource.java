package esperanza.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * For a {@code @QuarkusTest}: the Kafka of this JVM with the topics of the platform. The topics are emptied at every
 * start of the application, as its database is new too.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var kafka = TestParts.kafka();
        kafka.emptyTopics();
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        // The broker is shared by all tests of this JVM and ends with it.
    }
}
