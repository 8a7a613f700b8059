package esperanza.investigation.file.read.joined;

import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Finds the other cases that concern the same incident as a case. Each case keeps its own file, conflict wall and
 * clocks.
 *
 * <p>Joins are followed only through cases that the reader may know of. Two cases that are connected only through a
 * hidden case are not shown together.
 */
@Singleton
public class JoinedCases {

    private static final String SAME = """
            with recursive reached(case_id) as (
              select $1::uuid union
              select n.case_id from reached r
              join joined_case j on j.case_id = r.case_id or j.into_case = r.case_id
              cross join lateral (select case when j.case_id = r.case_id then j.into_case else j.case_id end) n(case_id)
              where %s)
            select case_id from reached where case_id <> $1 order by case_id""".formatted(MayKnow.of("n.case_id", "$2"));

    private final Queries queries;

    JoinedCases(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param credential the caller's credential for {@code may_know}: cases that the caller must not know of are
     *     left out
     */
    public Uni<List<CaseId>> with(UUID of, String credential) {
        return queries.rows(
                SAME, Tuple.of(of, MayKnow.credential(credential)), row -> new CaseId(row.getUUID("case_id")));
    }
}
