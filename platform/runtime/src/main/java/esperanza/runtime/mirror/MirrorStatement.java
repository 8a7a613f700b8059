package esperanza.runtime.mirror;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Rows;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A poll as the arrays of one call of {@code mirror_events}.
 *
 * @param topic the id that Kafka gave the topic
 * @param next the offset where reading goes on, by partition
 */
record MirrorStatement(String source, List<CloudEvent> events, UUID topic, Map<Integer, Long> next) {

    Tuple arguments() {
        return Tuple.tuple(Arrays.asList(
                column(e -> source + '.' + e.stream().category(), String[]::new),
                column(e -> e.stream().id(), UUID[]::new),
                column(CloudEvent::version, Integer[]::new),
                column(CloudEvent::type, String[]::new),
                column(e -> Rows.at(e.recordedAt()), OffsetDateTime[]::new),
                column(e -> Buffer.buffer(e.metadata()), Buffer[]::new),
                column(e -> Buffer.buffer(e.clear()), Buffer[]::new),
                column(e -> e.sealedDigest().map(Buffer::buffer).orElse(null), Buffer[]::new),
                column(e -> Buffer.buffer(e.hash()), Buffer[]::new),
                column(e -> Buffer.buffer(e.previous()), Buffer[]::new),
                column(CloudEvent::intact, Boolean[]::new),
                topic,
                next.keySet().toArray(Integer[]::new),
                next.values().toArray(Long[]::new)));
    }

    /** The event of a record as it stands in the log at this position. */
    StoredEvent stored(int element, long position) {
        CloudEvent event = events.get(element - 1);
        return new StoredEvent(
                position,
                new StreamId(
                        source + '.' + event.stream().category(), event.stream().id()),
                event.version(),
                event.type(),
                event.recordedAt(),
                event.metadata(),
                event.clear(),
                Optional.empty(),
                event.sealedDigest(),
                event.hash());
    }

    private <T> Object column(Function<CloudEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}
