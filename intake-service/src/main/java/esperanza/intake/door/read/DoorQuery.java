package esperanza.intake.door.read;

import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the door of a key, in force or not, by the name that the append wrote with the key. */
@Singleton
public class DoorQuery {

    private static final String NAMED = "select id from stream_key where kind = 'door' and value = $1";

    private final Queries queries;

    DoorQuery(Queries queries) {
        this.queries = queries;
    }

    /** The party whose door it is; empty if no door ever had this key. Fails with {@link StoreUnavailable}. */
    public Uni<Optional<PartyRef>> party(Receipt key) {
        return queries.rowsInTime(
                        NAMED, Tuple.of(Buffer.buffer(ReceiptQuery.digest(key))), row -> row.getUUID("id"))
                .map(found -> found.stream().findFirst().map(PartyRef::new));
    }
}
