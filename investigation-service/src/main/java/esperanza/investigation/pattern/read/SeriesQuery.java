package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.MatchId;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds series of threats: cases that are connected by matches which nobody rejected, each of which has the area or the
 * organisation in common too. A match rests on at least one reason that is strong by itself.
 */
@Singleton
public class SeriesQuery {

    /**
     * A match that may complete a series.
     *
     * @param touched the position of its last event
     */
    public record Fresh(MatchId match, UUID caseId, long touched) {}

    /**
     * A series.
     *
     * @param oldest the match that was found first
     * @param cases at most the 100 whose files were registered last
     * @param recent how many files were registered within the window
     * @param since when the first of these was registered
     */
    public record Series(MatchId oldest, List<CaseId> cases, int recent, Instant since, Optional<String> area) {}

    private static final String FRESH = """
            select match_id, case_id, touched from case_match where looked < touched order by touched limit $1""";
    private static final String LOOKED = "update case_match set looked = greatest(looked, $2) where match_id = $1";

    private static final String COUNTS = "m.standing <> 'REJECTED' and $2 = any(m.likeness)";

    private static final String AROUND = """
            with recursive reached(case_id) as (
              select $1::uuid union
              select n.case_id from reached r
              join case_match m on m.case_id = r.case_id or m.other = r.case_id
              cross join lateral (select case when m.case_id = r.case_id then m.other else m.case_id end) n(case_id)
              where %1$s),
            files as (
              select f.case_id, f.registered_at, f.first_level_area from reached r join case_file f on f.case_id = r.case_id),
            latest as (select case_id, registered_at from files order by registered_at desc, case_id limit 100)
            select
              (select m.match_id from case_match m where m.case_id in (select case_id from reached) and %1$s
               order by m.position limit 1) oldest,
              array(select case_id from latest order by registered_at, case_id) cases,
              count(*) filter (where registered_at > $3) recent,
              min(registered_at) filter (where registered_at > $3) since,
              min(first_level_area) area
            from files""".formatted(COUNTS);

    private final Queries queries;

    SeriesQuery(Queries queries) {
        this.queries = queries;
    }

    /** Matches that changed since somebody looked, the earliest first. */
    public Uni<List<Fresh>> fresh(int limit) {
        return queries.rows(
                FRESH,
                Tuple.of(limit),
                row -> new Fresh(new MatchId(row.getUUID("match_id")), row.getUUID("case_id"), row.getLong("touched")));
    }

    public Uni<Void> looked(Fresh match) {
        return queries.change(LOOKED, Tuple.of(match.match().value(), match.touched()))
                .replaceWithVoid();
    }

    /**
     * The series that a case is part of. Empty if it is in none.
     *
     * @param after files that were registered before are not recent
     */
    public Uni<Optional<Series>> around(UUID caseId, WarningPattern pattern, Instant after) {
        return queries.rows(
                        AROUND,
                        Tuple.of(caseId, pattern.reason().name(), Rows.at(after)),
                        row -> Optional.ofNullable(row.getUUID("oldest")).flatMap(oldest -> series(row, oldest)))
                .map(List::getFirst);
    }

    private static Optional<Series> series(Row row, UUID oldest) {
        return Optional.ofNullable(row.getOffsetDateTime("since"))
                .map(since -> new Series(
                        new MatchId(oldest),
                        Arrays.stream(row.getArrayOfUUIDs("cases"))
                                .map(CaseId::new)
                                .toList(),
                        row.getInteger("recent"),
                        since.toInstant(),
                        Optional.ofNullable(row.getString("area"))));
    }
}
