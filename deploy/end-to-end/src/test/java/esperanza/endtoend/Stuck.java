package esperanza.endtoend;

import esperanza.local.Platform;
import esperanza.local.demonstration.Ids;
import java.util.Map;

/**
 * One thing of each kind that those who operate a service decide about. The rows are made by SQL, because no request
 * leads there, under a reader and a category that no service knows: nothing is held up by them.
 */
record Stuck(Platform platform) implements AutoCloseable {

    private static final String MADE = """
            insert into parked(reader, position, category, id, why)
              values ('matrix', 1200300, 'matrix', '5a1c1e1e-7d5a-4c57-9a3e-2f7a0d6b8c11', 'x');
            insert into held(category, id, version, type, recorded_at, metadata, clear, hash, prev, why)
              values ('matrix', '5a1c1e1e-7d5a-4c57-9a3e-2f7a0d6b8c11', 4, 'x', now(), '', '', '', '', 'FORK');
            insert into stream(category, id, version, hash, stopped)
              values ('matrix', '5a1c1e1e-7d5a-4c57-9a3e-2f7a0d6b8c11', 3, '', true);
            insert into unreadable(topic, partition, kafka_offset, why, record) values ('matrix', 3, 1200, 'x', '')""";

    private static final String GONE = """
            delete from parked where reader = 'matrix';
            delete from skipped where reader = 'matrix';
            delete from held where category = 'matrix';
            delete from dropped where category = 'matrix';
            delete from stream where category = 'matrix';
            delete from resumed where category = 'matrix';
            delete from unreadable where topic = 'matrix';
            delete from dismissed where topic = 'matrix'""";

    /** A read model of each service that is made anew in a moment. */
    private static final Map<String, String> READ_MODELS = Map.of(
            "intake", "erasures",
            "investigation", "erased-elsewhere",
            "protection", "erased-elsewhere",
            "notification", "deadlines");

    static Stuck in(Platform platform) {
        Platform.SERVICES.forEach(service -> new Database(platform, service).change(MADE));
        return new Stuck(platform);
    }

    void named(Ids ids) {
        READ_MODELS.forEach((service, name) -> ids.put(service + " name", name));
    }

    @Override
    public void close() {
        Platform.SERVICES.forEach(service -> new Database(platform, service).change(GONE));
    }
}
