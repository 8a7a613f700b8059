package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.referred;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The client of Kafka lost its place and fetches nothing more: the channel joins its group anew by itself. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ReadingAgainTest {

    @Inject
    KafkaClientService kafka;

    @Test
    void a_channel_that_stands_still_reads_again() {
        referred();
        Set<TopicPartition> still = kafka.getConsumer("intake")
                .runOnPollingThread((Consumer<Object, Object> consumer) -> {
                    consumer.pause(consumer.assignment());
                    return consumer.paused();
                })
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(still).hasSize(12);

        referred();
        assertThat(kafka.getConsumer("intake").paused().await().atMost(Duration.ofSeconds(10)))
                .isEmpty();
    }
}
