package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseCounts;
import esperanza.investigation.figures.domain.CaseFold;
import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The exact counts of any instant, made anew from the log in one pass. They are those of {@link ExactCounts}: so each
 * number can be recomputed by a person who may read the log. Nobody else is shown them.
 */
@Singleton
public class CountsFromLog {

    /** So few that the heap of a service holds them beside the histories of all cases. */
    private static final int PAGE = 1_000;

    /** Pages that wait for the next step. */
    private static final int AHEAD = 2;

    private static final String AFTER = """
            select position, type, recorded_at, clear,
              case when rtrim(type, '0123456789') = any($3) then metadata end metadata
            from event where position > $1 and rtrim(type, '0123456789') = any($2) order by position limit\s""" + PAGE;

    private final Milestones milestones = Milestones.shipped(Milestones.NEWEST);
    private final Queries queries;
    private final Happenings happenings;

    public CountsFromLog(Queries queries, Happenings happenings) {
        this.queries = queries;
        this.happenings = happenings;
    }

    /** Three pages are in hand at a time: one is fetched, one is read, and one is folded. */
    public Uni<Map<String, Integer>> at(Instant asOf) {
        Map<UUID, CaseFold> cases = new HashMap<>();
        return pages().emitOn(Infrastructure.getDefaultWorkerPool(), AHEAD)
                .map(this::read)
                .emitOn(Infrastructure.getDefaultWorkerPool(), AHEAD)
                .invoke(read -> add(read, cases))
                .collect()
                .last()
                .map(_ -> count(cases, asOf));
    }

    private Multi<List<Row>> pages() {
        return Multi.createBy().repeating().uni(AtomicLong::new, this::page).whilst(rows -> rows.size() == PAGE);
    }

    private Uni<List<Row>> page(AtomicLong last) {
        Tuple after = Tuple.of(last.get(), happenings.types(), happenings.typesWithMetadata());
        return queries.rows(AFTER, after, row -> row)
                .invoke(rows -> rows.forEach(row -> last.set(row.getLong("position"))));
    }

    private List<Happenings.OfCases> read(List<Row> rows) {
        return rows.stream().map(this::read).toList();
    }

    private void add(List<Happenings.OfCases> read, Map<UUID, CaseFold> cases) {
        Function<UUID, CaseFold> begun = _ -> new CaseFold(milestones, CaseHistory.NOTHING);
        for (Happenings.OfCases each : read) {
            for (UUID caseId : each.cases()) {
                cases.computeIfAbsent(caseId, begun).add(each.event());
            }
        }
    }

    private Happenings.OfCases read(Row row) {
        return happenings.read(
                row.getString("type"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBuffer("clear").getBytes(),
                Optional.ofNullable(row.getBuffer("metadata")).map(bytes -> bytes.getBytes()));
    }

    private Map<String, Integer> count(Map<UUID, CaseFold> cases, Instant asOf) {
        CaseCounts counts = new CaseCounts(milestones, asOf);
        cases.values().forEach(counts::add);
        return counts.byMilestone();
    }
}
