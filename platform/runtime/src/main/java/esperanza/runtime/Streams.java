package esperanza.runtime;

import esperanza.kernel.Decider;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.log.DecisionWriter;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.LogWriter;
import esperanza.runtime.log.OpenedEvents;
import esperanza.runtime.log.PostgresEventStore;
import esperanza.runtime.log.StreamReads;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes the event stores, command handlers and readers of sealed parts for one kind of stream. All of them work on the
 * one log of the service.
 */
@ApplicationScoped
public class Streams {

    private final Queries queries;
    private final StreamReads reads;
    private final LogWriter log;
    private final DecisionWriter writer;
    private final EventCodec codec;
    private final Sealer sealer;

    Streams(Queries queries, LogWriter log, DecisionWriter writer, EventCodec codec, Sealer sealer) {
        this.queries = queries;
        this.reads = new StreamReads(queries);
        this.log = log;
        this.writer = writer;
        this.codec = codec;
        this.sealer = sealer;
    }

    public <E> EventStore<E> store(Class<E> events) {
        return new PostgresEventStore<>(queries, reads, log, writer, codec, events);
    }

    public <E> SealedEvents<E> sealed(Class<E> events) {
        return new OpenedEvents<>(queries, codec, sealer, events);
    }

    public <C, S, E> CommandHandler<C, S, E> handler(StreamType<C, S, E> type) {
        return handler(type.events(), type.decider());
    }

    public <E> Uni<History<E>> read(StreamType<?, ?, E> type, UUID id) {
        return store(type.events()).read(type.stream(id));
    }

    /** The state of one stream: the initial one if it has no event. */
    public <S, E> Uni<S> state(StreamType<?, S, E> type, UUID id) {
        return read(type, id).map(history -> history.replay(type.decider()));
    }

    public <C, S, E> CommandHandler<C, S, E> handler(Class<E> events, Decider<C, S, E> decider) {
        return new CommandHandler<>(store(events), decider);
    }
}
