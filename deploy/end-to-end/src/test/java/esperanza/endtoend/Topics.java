package esperanza.endtoend;

import esperanza.local.Kafka;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All records that Kafka holds. */
record Topics(Platform platform) {

    List<ConsumerRecord<byte[], byte[]>> records() {
        var partitions = Kafka.TOPICS.entrySet().stream()
                .flatMap(topic -> partitions(topic.getKey(), topic.getValue()))
                .toList();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", platform.kafka().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static Stream<TopicPartition> partitions(String topic, int count) {
        return IntStream.range(0, count).mapToObj(number -> new TopicPartition(topic, number));
    }
}
