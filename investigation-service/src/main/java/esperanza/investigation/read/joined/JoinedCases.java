package esperanza.investigation.read.joined;

import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Answers: which other cases tell of the same incident? Each keeps the file, the wall and the clocks of its own. What is tied only
 * through a case that the reader must not know of is not told together.
 */
@Singleton
public class JoinedCases {

    private static final String SAME = """
            with recursive reached(case_id) as (
              select $1::uuid union
              select n.case_id from reached r
              join joined_case j on j.case_id = r.case_id or j.into_case = r.case_id
              cross join lateral (select case when j.case_id = r.case_id then j.into_case else j.case_id end) n(case_id)
              where may_know(n.case_id, $2))
            select case_id from reached where case_id <> $1 order by case_id""";

    private final Pool pool;

    JoinedCases(Pool pool) {
        this.pool = pool;
    }

    /** @param standing of whoever asks: what they must not know of is not among it */
    public Uni<List<CaseId>> with(UUID of, String standing) {
        return pool.preparedQuery(SAME).execute(Tuple.of(of, standing)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new CaseId(row.getUUID("case_id")))
                .toList());
    }
}
