package esperanza.runtime;

import esperanza.kernel.Decider;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.log.DecisionWriter;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.GroupAppender;
import esperanza.runtime.log.PostgresEventStore;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the stores and command handlers of a service, all on its one log. */
@ApplicationScoped
public class Streams {

    private final Pool pool;
    private final GroupAppender appender;
    private final DecisionWriter writer;
    private final EventCodec codec;

    Streams(Pool pool, GroupAppender appender, DecisionWriter writer, EventCodec codec) {
        this.pool = pool;
        this.appender = appender;
        this.writer = writer;
        this.codec = codec;
    }

    public <E> EventStore<E> store(Class<E> events) {
        return new PostgresEventStore<>(pool, appender, writer, codec, events);
    }

    public <C, S, E> CommandHandler<C, S, E> handler(Class<E> events, Decider<C, S, E> decider) {
        return new CommandHandler<>(store(events), decider);
    }
}
