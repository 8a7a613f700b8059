package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseFold;
import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.runtime.query.Queries;
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
import java.util.TreeMap;
import java.util.UUID;

/**
 * The exact counts of any instant, made anew from the log in one pass. They are those of {@link ExactCounts}: so each
 * number can be recomputed by a person who may read the log. Nobody else is shown them.
 */
@Singleton
public class CountsFromLog {

    /** So few that the heap of a service holds them beside the histories of all cases. */
    private static final int PAGE = 4_000;

    private static final String AFTER = """
            select position, type, recorded_at, clear,
              case when rtrim(type, '0123456789') = any($3) then metadata end metadata
            from event where position > $1 and rtrim(type, '0123456789') = any($2) order by position limit\s""" + PAGE;

    private final Milestones milestones = Milestones.shipped(1);
    private final Queries queries;
    private final Happenings happenings;

    public CountsFromLog(Queries queries, Happenings happenings) {
        this.queries = queries;
        this.happenings = happenings;
    }

    public Uni<Map<String, Integer>> at(Instant asOf) {
        Map<UUID, CaseFold> cases = new HashMap<>();
        return fold(page(0), cases).map(_ -> count(cases, asOf));
    }

    /** The next page is read while this one is folded. */
    private Uni<Void> fold(Uni<List<Row>> page, Map<UUID, CaseFold> cases) {
        return page.emitOn(Infrastructure.getDefaultWorkerPool()).chain(rows -> {
            if (rows.size() < PAGE) {
                add(rows, cases);
                return Uni.createFrom().voidItem();
            }
            Uni<List<Row>> next = page(rows.getLast().getLong("position"));
            add(rows, cases);
            return fold(next, cases);
        });
    }

    /** Asks at once. */
    private Uni<List<Row>> page(long after) {
        Uni<List<Row>> page = queries.rows(
                        AFTER, Tuple.of(after, happenings.types(), happenings.typesWithMetadata()), row -> row)
                .memoize()
                .indefinitely();
        page.subscribe().with(_ -> {}, _ -> {}); // who waits for the page is told of a failure
        return page;
    }

    private void add(List<Row> rows, Map<UUID, CaseFold> cases) {
        rows.parallelStream().map(this::read).toList().forEach(read -> read.cases()
                .forEach(caseId -> cases.computeIfAbsent(caseId, _ -> new CaseFold(milestones, CaseHistory.NOTHING))
                        .add(read.event())));
    }

    private Happenings.OfCases read(Row row) {
        return happenings.read(
                row.getString("type"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBuffer("clear").getBytes(),
                Optional.ofNullable(row.getBuffer("metadata")).map(bytes -> bytes.getBytes()));
    }

    private Map<String, Integer> count(Map<UUID, CaseFold> cases, Instant asOf) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.values().forEach(fold -> fold.history().milestones(milestones).forEach((milestone, at) -> {
            if (!at.isAfter(asOf)) {
                counts.merge(milestone, 1, Integer::sum);
            }
        }));
        return counts;
    }
}
