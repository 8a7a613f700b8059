package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.MatchId;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Finds series of threats: cases that are connected by matches which nobody rejected, each of which has the area or the
 * organisation in common too. A match rests on at least one reason that is strong by itself.
 */
@Singleton
public class SeriesQuery {

    /**
     * A case with matches that may complete a series.
     *
     * @param matches those that changed since somebody looked
     * @param touched the position of their last event
     */
    public record Fresh(UUID caseId, List<UUID> matches, long touched) {}

    /** A case of a series, and when its file was registered. */
    public record Member(CaseId caseId, Instant registeredAt) {}

    /**
     * A series.
     *
     * @param oldest the match that was found first
     * @param warned the warning that names two of its cases already; one would join series that are not related
     * @param members at most the 100 whose files were registered last, the earliest first
     */
    public record Series(MatchId oldest, Optional<WarningId> warned, List<Member> members, Optional<String> area) {

        /** The same with these cases alone. */
        public Series only(Set<CaseId> cases) {
            List<Member> fewer = members.stream()
                    .filter(member -> cases.contains(member.caseId))
                    .toList();
            return new Series(oldest, warned, fewer, area);
        }

        public List<CaseId> cases() {
            return members.stream().map(Member::caseId).toList();
        }

        /** When the files that were registered later than this were registered. */
        public List<Instant> after(Instant instant) {
            return members.stream()
                    .map(Member::registeredAt)
                    .filter(at -> at.isAfter(instant))
                    .toList();
        }
    }

    /** A match is looked at once both files are registered. */
    private static final String FRESH = """
            select m.case_id, array_agg(m.match_id) matches, max(m.touched) touched from case_match m
            join case_file h on h.case_id = m.case_id join case_file t on t.case_id = m.other
            where m.looked < m.touched group by m.case_id order by touched limit $1""";

    private static final String LOOKED =
            "update case_match set looked = greatest(looked, $2) where match_id = any($1::uuid[])";
    private static final String HEAD = "select coalesce(max(position), 0) head from event";

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
              (select w.warning_id from warning w join warning_case c using (warning_id)
               where c.case_id in (select case_id from reached) and w.pattern = $3
               group by w.warning_id having count(*) > 1 order by w.position limit 1) warned,
              array(select case_id from latest order by registered_at, case_id) cases,
              array(select registered_at from latest order by registered_at, case_id) registered,
              (select min(first_level_area) from files) area""".formatted(COUNTS);

    private final Queries queries;

    SeriesQuery(Queries queries) {
        this.queries = queries;
    }

    /** Cases with matches that changed since somebody looked, the earliest change first. */
    public Uni<List<Fresh>> fresh(int limit) {
        return queries.rows(
                FRESH,
                Tuple.of(limit),
                row -> new Fresh(
                        row.getUUID("case_id"), List.of(row.getArrayOfUUIDs("matches")), row.getLong("touched")));
    }

    public Uni<Void> looked(Fresh at) {
        return queries.change(LOOKED, Tuple.of(at.matches().toArray(UUID[]::new), at.touched()))
                .replaceWithVoid();
    }

    /** The last position of the log: a series is looked for in what was read up to there. */
    public Uni<Long> head() {
        return queries.rows(HEAD, Tuple.tuple(), row -> row.getLong("head")).map(List::getFirst);
    }

    /** The series that a case is part of. Empty if it is in none. */
    public Uni<Optional<Series>> around(UUID caseId, WarningPattern pattern) {
        return queries.rows(
                        AROUND,
                        Tuple.of(caseId, pattern.reason().name(), pattern.name()),
                        row -> Optional.ofNullable(row.getUUID("oldest")).map(oldest -> series(row, oldest)))
                .map(List::getFirst);
    }

    private static Series series(Row row, UUID oldest) {
        UUID[] cases = row.getArrayOfUUIDs("cases");
        OffsetDateTime[] registered = row.getArrayOfOffsetDateTimes("registered");
        return new Series(
                new MatchId(oldest),
                Optional.ofNullable(row.getUUID("warned")).map(WarningId::new),
                IntStream.range(0, cases.length)
                        .mapToObj(n -> new Member(new CaseId(cases[n]), registered[n].toInstant()))
                        .toList(),
                Optional.ofNullable(row.getString("area")));
    }
}
