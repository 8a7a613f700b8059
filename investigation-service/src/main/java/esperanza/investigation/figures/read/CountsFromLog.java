package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Happened;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The exact counts of any instant, made anew from the log in one pass. They are those of {@link ExactCounts}: so each
 * number can be recomputed by a person who may read the log. Nobody else is shown them.
 */
@Singleton
public class CountsFromLog {

    private static final int PAGE = 20_000;
    private static final String AFTER = """
            select position, type, metadata, clear from event
            where position > $1 and substring(type from '^esperanza\\.(.*)\\.v[0-9]+$') = any($2)
            order by position limit\s""" + PAGE;

    private record Page(long last, List<Read> events) {}

    /** An event, and the cases that it names. */
    private record Read(List<CaseId> cases, Happened event) {}

    private final Milestones milestones = Milestones.shipped(1);
    private final Queries queries;
    private final Happenings happenings;

    public CountsFromLog(Queries queries, Happenings happenings) {
        this.queries = queries;
        this.happenings = happenings;
    }

    public Uni<Map<String, Integer>> at(Instant asOf) {
        Map<CaseId, CaseHistory> cases = new HashMap<>();
        AtomicLong position = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> page(position.get()).invoke(page -> position.set(page.last)))
                .whilst(page -> page.events.size() == PAGE)
                .onItem()
                .invoke(page -> page.events.forEach(read -> read.cases.forEach(caseId -> cases.put(
                        caseId, cases.getOrDefault(caseId, CaseHistory.NOTHING).after(milestones, read.event)))))
                .collect()
                .last()
                .map(_ -> count(cases, asOf));
    }

    private Uni<Page> page(long after) {
        return queries.rows(AFTER, Tuple.of(after, happenings.names().toArray(String[]::new)), row -> row)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> new Page(
                        rows.isEmpty() ? after : rows.getLast().getLong("position"),
                        rows.parallelStream()
                                .map(row -> happenings.read(
                                        row.getString("type"),
                                        row.getBuffer("metadata").getBytes(),
                                        row.getBuffer("clear").getBytes(),
                                        Read::new))
                                .toList()));
    }

    private Map<String, Integer> count(Map<CaseId, CaseHistory> cases, Instant asOf) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.values().forEach(history -> history.milestones(milestones).forEach((milestone, at) -> {
            if (!at.isAfter(asOf)) {
                counts.merge(milestone, 1, Integer::sum);
            }
        }));
        return counts;
    }
}
