package esperanza.intake.relating.read.party;

import esperanza.kernel.PartyRef;
import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/**
 * Reads which parties are known. Uses the names that the append wrote with each report, and so never lags behind the
 * log.
 */
@Singleton
public class PartyQuery {

    private static final String NAMED = "select from stream_key where kind = 'party' and value = uuid_send($1)";

    private final Pool pool;

    PartyQuery(Pool pool) {
        this.pool = pool;
    }

    /** Whether any report names this party. Fails with {@link StoreUnavailable}. */
    public Uni<Boolean> named(PartyRef party) {
        return pool.preparedQuery(NAMED)
                .execute(Tuple.of(party.value()))
                .map(rows -> rows.rowCount() > 0)
                .onFailure()
                .transform(e -> new StoreUnavailable("log-unavailable", e));
    }
}
