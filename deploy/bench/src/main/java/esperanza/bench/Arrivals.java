package esperanza.bench;

import esperanza.local.Kafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer configured like those of the services; records how long after its commit each event arrived. */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Long, Long> committed = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private final Thread thread;
    private volatile Latencies latencies = new Latencies();
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean stopping;

    Arrivals(Kafka kafka, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().name("arrivals").start(this::poll);
    }

    static void createTopic(Kafka kafka, String topic) {
        try (Admin admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Starts counting arrivals anew. */
    Latencies expect() {
        latencies = new Latencies();
        return latencies;
    }

    void committed(long position, long at) {
        committed.put(position, at);
    }

    void failed(Throwable why) {
        failure = Optional.of(why);
    }

    void awaitAll(long count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (latencies.count() < count) {
            if (System.nanoTime() > end || failure.isPresent()) {
                String missing = latencies.count() + " of " + count + " events arrived";
                throw new IllegalStateException(missing, failure.orElse(null));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The mean size of a record: key, value and headers. */
    int meanBytes() {
        return (int) (bytes.get() / Math.max(1, records.get()));
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }

    private void poll() {
        while (!stopping) {
            var polled = consumer.poll(Duration.ofMillis(100));
            long now = System.nanoTime();
            polled.forEach(record -> arrived(record, now));
        }
    }

    private void arrived(ConsumerRecord<byte[], byte[]> record, long at) {
        long position = Long.parseLong(
                new String(record.headers().lastHeader("ce_position").value(), StandardCharsets.US_ASCII));
        records.incrementAndGet();
        bytes.addAndGet(size(record));
        latencies.record(at - committedAt(position).orElse(at));
    }

    /**
     * An event can arrive before its committer has heard of the commit, so this waits until the instant of the commit
     * is known.
     */
    private Optional<Long> committedAt(long position) {
        Optional<Long> at = Optional.ofNullable(committed.remove(position));
        while (at.isEmpty() && !stopping) {
            LockSupport.parkNanos(20_000);
            at = Optional.ofNullable(committed.remove(position));
        }
        return at;
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = record.serializedKeySize() + record.serializedValueSize();
        for (var header : record.headers()) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }
}
