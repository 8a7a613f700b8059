package esperanza.intake.triage.read;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.runtime.query.Queries;
import esperanza.runtime.staff.StaffLoad;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the reports that each officer has claimed, as long as the claims hold. */
@Singleton
class HeldClaims implements StaffLoad {

    private static final String COUNT = """
            select queue.claimed_by, count(*) claims from report_queue queue
            where queue.claimed_until > now() and %s
            group by queue.claimed_by""".formatted(MayKnow.of("queue.case_id", "$1"));

    private final Queries queries;

    HeldClaims(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<Map<String, Integer>> of(Caller caller, Action action) {
        Tuple credential = Tuple.of(MayKnow.credential(caller.credential(action)));
        return queries.rowsInTime(
                        COUNT, credential, row -> Map.entry(row.getString("claimed_by"), row.getInteger("claims")))
                .map(rows ->
                        rows.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
