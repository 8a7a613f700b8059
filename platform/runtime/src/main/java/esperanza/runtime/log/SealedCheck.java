package esperanza.runtime.log;

import esperanza.kernel.StreamId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Sealer;
import esperanza.runtime.sealing.Sealer.Tried;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tries whether sealed data still open. After an erasure none of the erased subjects may. */
@Singleton
public class SealedCheck {

    private static final String SEALED = "select " + StoredEvent.OPENABLE_COLUMNS
            + " from event e where e.category = $1 and e.id = $2 and e.sealed is not null order by e.version";

    private final Queries queries;
    private final EventCodec codec;
    private final Sealer sealer;

    SealedCheck(Queries queries, EventCodec codec, Sealer sealer) {
        this.queries = queries;
        this.codec = codec;
        this.sealer = sealer;
    }

    /** Tries every ciphertext of these subjects in these streams. */
    public Uni<Tried> of(List<StreamId> streams, Set<UUID> subjects) {
        return Multi.createFrom()
                .iterable(streams)
                .onItem()
                .transformToMultiAndConcatenate(this::sealed)
                .onItem()
                .transformToUniAndConcatenate(stored -> tried(stored, subjects))
                .collect()
                .with(Collectors.reducing(new Tried(0, 0), Tried::and));
    }

    private Multi<StoredEvent> sealed(StreamId stream) {
        return queries.rowsInTime(SEALED, Tuple.of(stream.category(), stream.id()), StoredEvent::from)
                .onItem()
                .transformToMulti(events -> Multi.createFrom().iterable(events));
    }

    private Uni<Tried> tried(StoredEvent stored, Set<UUID> subjects) {
        return stored.sealed()
                .map(bytes -> sealer.tryToOpen(SealedLog.where(codec, stored), bytes, subjects))
                .orElseGet(() -> Uni.createFrom().item(new Tried(0, 0)));
    }
}
