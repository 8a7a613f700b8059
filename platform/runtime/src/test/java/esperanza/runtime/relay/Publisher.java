package esperanza.runtime.relay;

import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** A relay with connections of its own, as an instance of a service has it. */
public final class Publisher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool connections;
    private final Relay relay;

    public Publisher(NoteLog log, Topic topic) {
        this(log, topic, PATIENCE);
    }

    /** @param patience how long the others watch a leader that makes no progress */
    Publisher(NoteLog log, Topic topic, Duration patience) {
        connections = log.instance(1);
        Leadership leadership = new Leadership(connections, "relay", "test", patience);
        relay = new Relay(leadership, log.fixture.codec, topic.name, topic.kafka.bootstrapServers());
    }

    public boolean round() throws Exception {
        return relay.round();
    }

    boolean reachesKafka() {
        return relay.reachesKafka();
    }

    /** Rounds until everything is published. Fails if this one may not lead. */
    public Publisher publishAll() throws Exception {
        while (relay.round()) {
            Thread.onSpinWait();
        }
        return this;
    }

    /** Ends as a killed process does: its connections break, nobody says goodbye. */
    public void kill() {
        connections.close().await().atMost(LogFixture.PATIENCE);
        relay.close();
    }

    @Override
    public void close() {
        relay.close();
        connections.close().await().atMost(LogFixture.PATIENCE);
    }
}
