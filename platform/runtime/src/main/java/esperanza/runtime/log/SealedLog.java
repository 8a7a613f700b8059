package esperanza.runtime.log;

import esperanza.kernel.Recorded;
import esperanza.runtime.json.OpenedParts;
import esperanza.runtime.sealing.EventIdentity;
import esperanza.runtime.sealing.KeyMissing;
import esperanza.runtime.sealing.Sealer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens events by position, many with one statement, for comparisons that the service makes itself. Values shown to a
 * person are opened through {@code SealedEvents}, after the opening was recorded.
 */
@ApplicationScoped
public class SealedLog {

    private static final String AT =
            "select " + StoredEvent.OPENABLE_COLUMNS + " from event e where e.position = any($1) order by e.position";

    private final EventCodec codec;
    private final Sealer sealer;

    SealedLog(EventCodec codec, Sealer sealer) {
        this.codec = codec;
        this.sealer = sealer;
    }

    /**
     * The events at these positions whose type this service reads, with those parts open that belong to these subjects
     * and still have a key. If a key of an event was lost, nothing of that event is open. Fails with
     * {@code StoreUnavailable} if the keys cannot be read.
     */
    public Uni<List<Recorded<Object>>> at(SqlClient client, List<Long> positions, Set<UUID> subjects) {
        return sealer.load(subjects)
                .chain(() -> client.preparedQuery(AT).execute(Tuple.of(positions.toArray(Long[]::new))))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(StoredEvent::from)
                .onItem()
                .transformToUniAndConcatenate(stored -> opened(codec, sealer, stored, subjects)
                        .onFailure(KeyMissing.class)
                        .recoverWithItem(OpenedParts.NONE)
                        .map(parts -> codec.read(stored, parts)))
                .select()
                .where(read -> read.isPresent())
                .map(read -> read.orElseThrow())
                .collect()
                .asList();
    }

    /** The identity that a ciphertext of this event is bound to. */
    static EventIdentity where(EventCodec codec, StoredEvent stored) {
        return new EventIdentity(stored.stream(), codec.metadata(stored).eventId(), stored.type());
    }

    static Uni<OpenedParts> opened(EventCodec codec, Sealer sealer, StoredEvent stored, Set<UUID> subjects) {
        return stored.sealed()
                .map(bytes -> sealer.open(where(codec, stored), bytes, subjects))
                .orElseGet(() -> Uni.createFrom().item(OpenedParts.NONE));
    }
}
