package esperanza.intake.relating.read.party;

import esperanza.kernel.PartyRef;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads which parties are known. Uses the names that the append wrote with each report, and so never lags behind the
 * log.
 */
@Singleton
public class PartyQuery {

    private static final String NAMED = "select id from stream_key where kind = 'party' and value = uuid_send($1)";

    private final Queries queries;

    PartyQuery(Queries queries) {
        this.queries = queries;
    }

    /** The report that names this party. Fails with {@link StoreUnavailable}. */
    public Uni<Optional<UUID>> report(PartyRef party) {
        return queries.rowsInTime(NAMED, Tuple.of(party.value()), row -> row.getUUID("id"))
                .map(rows -> rows.stream().findFirst());
    }
}
