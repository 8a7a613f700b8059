package esperanza.investigation.figures.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exact counts of the read model, of any instant: how many cases had reached each milestone by then. Nobody is shown
 * them, because a small one would single a case out.
 */
@Singleton
public class ExactCounts {

    private static final String AT =
            "select milestone, count(*)::int number from case_milestone where reached_at <= $1 group by milestone";

    private final Queries queries;

    public ExactCounts(Queries queries) {
        this.queries = queries;
    }

    public Uni<Map<String, Integer>> at(Instant asOf) {
        return queries.rows(
                        AT,
                        Tuple.of(Rows.at(asOf)),
                        row -> Map.entry(row.getString("milestone"), row.getInteger("number")))
                .map(rows -> {
                    Map<String, Integer> counts = new TreeMap<>();
                    rows.forEach(row -> counts.put(row.getKey(), row.getValue()));
                    return counts;
                });
    }
}
