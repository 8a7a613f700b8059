package esperanza.runtime.reader;

import esperanza.runtime.log.Logged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * An answer that is kept ready: tables made from the log and from nothing else, so that they can be dropped and made anew.
 */
public interface Projection {

    /** Its name as a reader of the log; never changes. */
    String name();

    /** The tables it owns. A rebuild empties them. */
    List<String> tables();

    /** Folds the events into its tables, inside the transaction that also moves its cursor. May see an event again only after a rollback. */
    Uni<Void> apply(SqlConnection transaction, List<Logged> events);
}
