package esperanza.investigation.diligence.read;

import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Finds all cases that have a file. */
@Singleton
public class RegisteredCases {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String AFTER =
            "select case_id from case_file where case_id > $1 and registered_at <= $2 order by case_id limit $3";

    private final Queries queries;

    public RegisteredCases(Queries queries) {
        this.queries = queries;
    }

    /** The cases whose file was registered up to this instant. */
    public Multi<CaseId> upTo(Instant asOf) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_ALL), last -> page(last, asOf))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .disjoint();
    }

    private Uni<List<CaseId>> page(AtomicReference<UUID> last, Instant asOf) {
        return queries.rows(AFTER, Tuple.of(last.get(), Rows.at(asOf), PAGE), row -> new CaseId(row.getUUID("case_id")))
                .invoke(page -> page.forEach(each -> last.set(each.value())));
    }
}
