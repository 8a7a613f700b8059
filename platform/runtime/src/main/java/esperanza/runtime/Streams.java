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
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the event stores, command handlers and readers of sealed parts for one kind of stream. All of them work on the
 * one log of the service.
 */
@ApplicationScoped
public class Streams {

    /** Reading whole streams for a page holds up no command: such reads go their own way, fewer at a time. */
    private static final int READ_AT_ONCE = 64;

    private final Queries queries;
    private final StreamReads loads;
    private final StreamReads reads;
    private final LogWriter log;
    private final DecisionWriter writer;
    private final EventCodec codec;
    private final Sealer sealer;

    Streams(Queries queries, LogWriter log, DecisionWriter writer, EventCodec codec, Sealer sealer) {
        this.queries = queries;
        this.loads = new StreamReads(queries);
        this.reads = new StreamReads(queries, READ_AT_ONCE);
        this.log = log;
        this.writer = writer;
        this.codec = codec;
        this.sealer = sealer;
    }

    public <E> EventStore<E> store(Class<E> events) {
        return new PostgresEventStore<>(loads, reads, log, writer, codec, events);
    }

    public <E> SealedEvents<E> sealed(Class<E> events) {
        return new OpenedEvents<>(queries, codec, sealer, events);
    }

    public <C, S, E> CommandHandler<C, S, E> handler(StreamType<C, S, E> type) {
        return handler(type.events(), type.decider());
    }

    /** The handlers of the streams that policies command. */
    public Handlers handlers(StreamType<?, ?, ?>... types) {
        Handlers handlers = new Handlers();
        Stream.of(types).forEach(type -> handlers.with(type.category(), handler(type)));
        return handlers;
    }

    public <E> Uni<History<E>> read(StreamType<?, ?, E> type, UUID id) {
        return store(type.events()).read(type.stream(id));
    }

    /** The state of one stream: the initial one if it has no event. */
    public <S, E> Uni<S> state(StreamType<?, S, E> type, UUID id) {
        return read(type, id).map(history -> history.replay(type.decider()));
    }

    /** The histories of several streams, by their ids. */
    public <E> Uni<Map<UUID, History<E>>> read(StreamType<?, ?, E> type, Collection<UUID> ids) {
        EventStore<E> store = store(type.events());
        return Together.ask(ids, id -> store.read(type.stream(id)).map(history -> Map.entry(id, history)))
                .map(all -> all.stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new)));
    }

    /** The states of several streams, by their ids, in the given order. */
    public <S, E> Uni<Map<UUID, S>> states(StreamType<?, S, E> type, Collection<UUID> ids) {
        return read(type, ids).map(all -> {
            Map<UUID, S> states = new LinkedHashMap<>();
            all.forEach((id, history) -> states.put(id, history.replay(type.decider())));
            return Collections.unmodifiableMap(states);
        });
    }

    public <C, S, E> CommandHandler<C, S, E> handler(Class<E> events, Decider<C, S, E> decider) {
        return new CommandHandler<>(store(events), decider);
    }
}
