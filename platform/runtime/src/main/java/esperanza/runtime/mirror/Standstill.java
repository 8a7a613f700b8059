package esperanza.runtime.mirror;

import esperanza.runtime.mirror.Mirrored.Ends;
import esperanza.runtime.mirror.Mirrored.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the topics whose reading stands still: Kafka has records that this service lacks, as at the look before, and none was
 * stored in between.
 */
final class Standstill {

    private Map<UUID, Map<Integer, Long>> before = new HashMap<>();

    /** The names of the topics that stand still since the look before. */
    Set<String> look(Ends ends, Standing standing) {
        Set<String> behind = ends.offsets().keySet().stream()
                .filter(partition -> !standing.holds(of(ends, partition)))
                .map(TopicPartition::topic)
                .collect(Collectors.toUnmodifiableSet());
        Map<UUID, Map<Integer, Long>> now = behind.stream()
                .map(topic -> ends.ids().get(topic))
                .collect(Collectors.toMap(id -> id, id -> standing.next().getOrDefault(id, Map.of())));
        Set<String> still = behind.stream()
                .filter(topic -> {
                    UUID id = ends.ids().get(topic);
                    return now.get(id).equals(before.get(id));
                })
                .collect(Collectors.toUnmodifiableSet());
        before = now;
        return still;
    }

    /** Kafka or the database did not answer: nobody can say that reading stands still. */
    void forget() {
        before = Map.of();
    }

    private static Ends of(Ends ends, TopicPartition partition) {
        return new Ends(Map.of(partition, ends.offsets().get(partition)), ends.starts(), ends.ids());
    }
}
