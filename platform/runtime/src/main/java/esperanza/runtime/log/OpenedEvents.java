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
import java.util.Set;
import java.util.UUID;

/** Opens the sealed parts of events. Opened values are never cached. */
public final class OpenedEvents<E> implements SealedEvents<E> {

    private static final String READ = "select " + StoredEvent.OPENABLE_COLUMNS
            + " from event e where e.category = $1 and e.id = $2 order by e.version";

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
        return queries.rowsInTime(READ, Tuple.of(stream.category(), stream.id()), StoredEvent::from)
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events))
                .onItem()
                .transformToUniAndConcatenate(stored -> SealedLog.opened(codec, sealer, stored, subjects)
                        .map(parts -> codec.read(stored, parts).orElseThrow()))
                .map(recorded -> recorded.as(kind))
                .collect()
                .asList();
    }
}
