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

    /** Whole days, and the rest of the last one. */
    private static final String AT = """
            select milestone, sum(number)::int number from (
              select milestone, number from case_milestone_day where day < ($1::timestamptz at time zone 'UTC')::date
              union all
              select milestone, 1 from case_milestone
              where reached_at <= $1 and reached_at >= date_trunc('day', $1::timestamptz, 'UTC')) each
            group by milestone having sum(number) > 0""";

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
