package esperanza.protection.plan.read;

import esperanza.protection.decision.KnownReasons;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.body.Likeness;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps keyed hashes of reasons in the table {@code reason_hashes}. Whoever reads that table finds no word in it. */
@Singleton
public class ReasonHashes implements KnownReasons {

    private static final String LIKE = """
            select r.hashes from reason_hashes r
            where r.plan_id <> $1 and r.hashes && $2 and r.decided_at > clock_timestamp() - interval '12 months'
              and not exists (select from erased_subject e where e.subject = r.plan_id and e.done_at is not null)""";
    private static final String KEEP = """
            with gone as (delete from reason_hashes r using erased_subject e
              where e.subject = r.plan_id and e.done_at > r.decided_at)
            insert into reason_hashes(decision_id, plan_id, decided_at, hashes)
            values ($1, $2, clock_timestamp(), $3)
            on conflict (decision_id) do update set decided_at = excluded.decided_at, hashes = excluded.hashes""";

    private final Queries queries;
    private final Secrets secrets;

    ReasonHashes(Queries queries, Secrets secrets) {
        this.queries = queries;
        this.secrets = secrets;
    }

    @Override
    public Uni<Integer> alike(PlanId plan, List<String> reasons) {
        Likeness own = likeness(reasons);
        return queries.rowsInTime(LIKE, Tuple.of(plan.value(), array(own)), ReasonHashes::of)
                .map(others -> (int) others.stream().filter(own::isAlike).count());
    }

    /** The decision is recorded already, so it is answered also if its hashes cannot be kept now. */
    @Override
    public Uni<Void> keep(PlanId plan, DecisionId id, List<String> reasons) {
        return queries.change(KEEP, Tuple.of(id.value(), plan.value(), array(likeness(reasons))))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    private Likeness likeness(List<String> reasons) {
        return Likeness.of(String.join(" ", reasons), Set.of(), words -> ByteBuffer.wrap(secrets.of("reasons", words))
                .getLong());
    }

    private static Likeness of(Row row) {
        return new Likeness(Arrays.stream(row.getArrayOfLongs("hashes")).collect(Collectors.toUnmodifiableSet()));
    }

    private static Long[] array(Likeness likeness) {
        return likeness.hashes().toArray(Long[]::new);
    }
}
