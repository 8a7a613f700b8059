package esperanza.runtime.relay;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The hash of the event before each event of a page in its stream. The log is asked only for those before the page. */
final class Predecessors {

    private record Place(StreamId stream, int version) {}

    private static final byte[] NONE = {};
    private static final String HASHES = """
            select e.category, e.id, e.version, e.hash
            from unnest($1::text[], $2::uuid[], $3::int[]) b(category, id, version)
            join event e on e.category = b.category and e.id = b.id and e.version = b.version""";

    private final Map<Place, byte[]> hashes = new HashMap<>();

    private Predecessors() {}

    static Predecessors of(List<StoredEvent> page, Leadership leadership) {
        Predecessors known = new Predecessors();
        page.forEach(event -> known.hashes.put(new Place(event.stream(), event.version()), event.hash()));
        List<Place> before = page.stream()
                .filter(event -> event.version() > 1)
                .map(event -> new Place(event.stream(), event.version() - 1))
                .filter(place -> !known.hashes.containsKey(place))
                .toList();
        if (!before.isEmpty()) {
            for (Row row : leadership.run(HASHES, arguments(before))) {
                StreamId stream = new StreamId(row.getString("category"), row.getUUID("id"));
                known.hashes.put(
                        new Place(stream, row.getInteger("version")),
                        row.getBuffer("hash").getBytes());
            }
        }
        return known;
    }

    /** Empty for the first event of a stream. Fails if the log lacks the event before this one. */
    byte[] of(StoredEvent event) {
        return event.version() == 1
                ? NONE
                : Optional.ofNullable(hashes.get(new Place(event.stream(), event.version() - 1)))
                        .orElseThrow();
    }

    private static Tuple arguments(List<Place> places) {
        return Tuple.of(
                places.stream().map(place -> place.stream.category()).toArray(String[]::new),
                places.stream().map(place -> place.stream.id()).toArray(UUID[]::new),
                places.stream().map(Place::version).toArray(Integer[]::new));
    }
}
