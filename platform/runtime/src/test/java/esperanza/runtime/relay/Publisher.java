package esperanza.runtime.relay;

import esperanza.runtime.command.Gate;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.LogReader;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** A relay with its own connections, as an instance of a service has. */
public final class Publisher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool connections;
    private final Relay relay;
    public final Gate gate = new Gate();

    public Publisher(NoteLog log, Topic topic) {
        this(log, topic, log.instance(1), PATIENCE);
    }

    /** @param patience how long a leader may make no progress before another instance takes over */
    Publisher(NoteLog log, Topic topic, Duration patience) {
        this(log, topic, log.instance(1), patience);
    }

    Publisher(NoteLog log, Topic topic, Pool connections, Duration patience) {
        this.connections = connections;
        Leadership leadership = new Leadership(connections, "relay", "test", patience);
        String kafka = topic.kafka.bootstrapServers();
        TopicCheck check = new TopicCheck(log.fixture.pool, topic.name, kafka);
        LogReader reader = LogReader.withoutMemory(log.fixture.queries);
        relay = new Relay(leadership, reader, log.fixture.codec, check, gate, topic.name, kafka, Duration.ZERO);
    }

    public boolean round() throws Exception {
        return relay.round();
    }

    boolean reachesKafka() {
        return relay.reachesKafka();
    }

    /** Publishes until nothing is left. Fails if this relay may not lead. */
    public Publisher publishAll() throws Exception {
        while (relay.round()) {
            Thread.onSpinWait();
        }
        return this;
    }

    /** Ends as a killed process does: its connections break without notice. */
    public void kill() {
        connections.close().await().atMost(LogFixture.PATIENCE);
        relay.close();
    }

    /** Stops in good order; its connections stay open. */
    void stop() {
        relay.close();
    }

    @Override
    public void close() {
        stop();
        connections.close().await().atMost(LogFixture.PATIENCE);
    }
}
