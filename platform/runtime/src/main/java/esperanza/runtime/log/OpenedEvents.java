package esperanza.runtime.log;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Sealer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens the sealed parts of events. Opened values are never cached. */
public final class OpenedEvents<E> implements SealedEvents<E> {

    private static final String READ = "select " + StoredEvent.OPENABLE_COLUMNS
            + " from event e where e.category = $1 and e.id = $2 order by e.version";

    private static final String READ_LAST = "select " + StoredEvent.OPENABLE_COLUMNS
            + " from event e where e.category = $1 and e.id = $2 and e.position <= $3 and e.type like any($4)"
            + " order by e.version desc limit 1";

    private final Queries queries;
    private final EventCodec codec;
    private final Sealer sealer;
    private final Class<E> kind;

    public OpenedEvents(Queries queries, EventCodec codec, Sealer sealer, Class<E> kind) {
        this.queries = queries;
        this.codec = codec;
        this.sealer = sealer;
        this.kind = kind;
    }

    @Override
    public Uni<List<Recorded<E>>> open(StreamId stream, Set<UUID> subjects) {
        return opened(queries.rowsInTime(READ, Tuple.of(stream.category(), stream.id()), StoredEvent::from), subjects);
    }

    @Override
    public Uni<Optional<Recorded<E>>> openLast(
            StreamId stream, Set<Class<? extends E>> types, long position, Set<UUID> subjects) {
        String[] names = types.stream()
                .map(type -> codec.catalogue().typeOf(type).base() + ".v%")
                .toArray(String[]::new);
        Tuple arguments = Tuple.of(stream.category(), stream.id(), position, names);
        return opened(queries.rowsInTime(READ_LAST, arguments, StoredEvent::from), subjects)
                .map(last -> last.stream().findFirst());
    }

    private Uni<List<Recorded<E>>> opened(Uni<List<StoredEvent>> read, Set<UUID> subjects) {
        return read.onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .onItem()
                .transformToUniAndConcatenate(stored -> SealedLog.opened(codec, sealer, stored, subjects)
                        .map(parts -> codec.read(stored, parts).orElseThrow()))
                .map(recorded -> recorded.as(kind))
                .collect()
                .asList();
    }
}
