package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.RotaId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers: which functions have an open rota, and how many others have this one? */
@Singleton
public class OpenRotas {

    private static final String OTHERS =
            "select count(*) others from rota where function = $1 and open and rota_id <> $2";
    private static final String STANDING = """
            select distinct function from rota r
            where open and exists (
              select 1 from rota_standing t join staff p on p.pseudonym = t.person
              where t.rota_id = r.rota_id and p.functions @> array[r.function])""";

    private final Queries queries;

    OpenRotas(Queries queries) {
        this.queries = queries;
    }

    public Uni<Long> others(String function, RotaId than) {
        return queries.rows(OTHERS, Tuple.of(function, than.value()), row -> row.getLong("others"))
                .map(List::getFirst);
    }

    /** The functions with an open rota in which a person stands who has signed in with the function. */
    public Uni<List<String>> functions() {
        return queries.rows(STANDING, Tuple.tuple(), row -> row.getString("function"));
    }
}
