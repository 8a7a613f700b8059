package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.AbsenceId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers: whose absence is this? */
@Singleton
public class PersonsAway {

    private static final String PERSON = "select person from absence where absence_id = $1";

    private final Queries queries;

    PersonsAway(Queries queries) {
        this.queries = queries;
    }

    /** The pseudonym of the person; empty if no absence has this id. */
    public Uni<Optional<String>> personOf(AbsenceId id) {
        return queries.rows(PERSON, Tuple.of(id.value()), row -> row.getString("person"))
                .map(found -> found.stream().findFirst());
    }
}
