package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The people on call, by role. Asks without a session: many alerts are paged at once, and calls that share a context
 * would share its session, which serves one query at a time.
 */
@ApplicationScoped
public class Rota {

    private static final String ALL = "select role, person, institution from rota order by role, place";

    private final Queries queries;

    Rota(Queries queries) {
        this.queries = queries;
    }

    /** The whole rota, in the order in which people are called. */
    public Uni<List<OnCallPerson>> all() {
        return queries.rows(
                ALL,
                Tuple.tuple(),
                row -> new OnCallPerson(row.getString("role"), row.getString("person"), row.getString("institution")));
    }
}
