package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.OnCallPerson;
import esperanza.runtime.command.CommandIds;
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

    private static final String ALL = "select role, subject, institution from rota order by role, place";

    private final Queries queries;
    private final CommandIds ids;

    Rota(Queries queries, CommandIds ids) {
        this.queries = queries;
        this.ids = ids;
    }

    /** The whole rota, in the order in which people are called. */
    public Uni<List<OnCallPerson>> all() {
        return queries.rows(
                ALL,
                Tuple.tuple(),
                row -> new OnCallPerson(
                        row.getString("role"), ids.pseudonym(row.getString("subject")), row.getString("institution")));
    }
}
