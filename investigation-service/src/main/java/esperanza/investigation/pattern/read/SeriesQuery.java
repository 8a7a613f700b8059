package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.Readers;
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
 * Finds series of threats that call for a warning: cases of the series that intake found, as far as nobody rejected them
 * and they have the area or the organisation in common. Series that have such a case in common count as one.
 */
@Singleton
public class SeriesQuery {

    /**
     * Cases of one series and one area that may complete a series of threats: one of them is looked at for all.
     *
     * @param caseId the one that changed last
     * @param cases those that changed since somebody looked
     * @param touched the position of their last event
     */
    public record Fresh(UUID seriesId, UUID caseId, List<UUID> cases, long touched) {}

    /** A case of a series, and when its file was registered. */
    public record Member(CaseId caseId, Instant registeredAt) {}

    /**
     * A series of threats.
     *
     * @param oldest the part of it that was found first
     * @param warned the warning that names two of its cases already; one would join series that are not related
     * @param members at most the 100 whose files were registered last, the earliest first
     */
    public record Series(SeriesId oldest, Optional<WarningId> warned, List<Member> members, Optional<String> area) {

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

    /** A case is looked at once its file is registered. */
    private static final String FRESH = """
            select m.series_id, (array_agg(m.case_id order by m.touched desc, m.case_id))[1] case_id,
              array_agg(m.case_id) cases, max(m.touched) touched
            from series_member m join case_file f on f.case_id = m.case_id
            where m.looked < m.touched group by m.series_id, f.first_level_area order by touched limit $1""";

    private static final String LOOKED = """
            update series_member set looked = greatest(looked, $3)
            where series_id = $1 and case_id = any($2::uuid[])""";
    private static final String HEAD = "select coalesce(max(position), 0) head from event";

    private static final String CONFIRMED = """
            select exists (
              select from series_member o join series_member w on w.series_id = o.series_id
              where o.case_id = $1 and w.case_id = any($2::uuid[]) and w.case_id <> o.case_id
                and o.standing = 'CONFIRMED' and w.standing = 'CONFIRMED') together""";

    /** A case counts for the pattern. */
    private static final String COUNTS = """
            m.standing <> 'REJECTED' and case $2 when 'AREA'
              then f.first_level_area = (select first_level_area from case_file where case_id = $1)
              else 'SAME_ORGANISATION' = any(m.likeness) end""";

    /** The latest cases of the series r that count: as many, whether ten or ten thousand belong to it. */
    private static final String LATEST = """
            cross join lateral (
              select m.case_id, f.registered_at, f.first_level_area
              from series_member m join case_file f on f.case_id = m.case_id
              where m.series_id = r.series_id and %s order by m.position desc limit 100) l""".formatted(COUNTS);

    private static final String AROUND = """
            with recursive reached(series_id) as (
              select m.series_id from series_member m join case_file f on f.case_id = m.case_id
              where m.case_id = $1 and %1$s
              union
              select m.series_id from reached r %2$s
              join series_member m on m.case_id = l.case_id join case_file f on f.case_id = m.case_id where %1$s),
            files as (select distinct l.case_id, l.registered_at, l.first_level_area from reached r %2$s),
            latest as (select * from files order by registered_at desc, case_id limit 100)
            select
              (select r.series_id from reached r cross join lateral (
                 select min(m.position) first from series_member m where m.series_id = r.series_id) o
               order by o.first, r.series_id limit 1) oldest,
              (select w.warning_id from warning w join warning_case c using (warning_id)
               where c.case_id in (select case_id from latest) and w.pattern = $2
               group by w.warning_id having count(*) > 1 order by w.position limit 1) warned,
              array(select case_id from latest order by registered_at, case_id) cases,
              array(select registered_at from latest order by registered_at, case_id) registered,
              (select min(first_level_area) from latest) area""".formatted(COUNTS, LATEST);

    private final Queries queries;
    private final Readers readers;

    SeriesQuery(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    /** Cases that changed since somebody looked, the earliest change first. */
    public Uni<List<Fresh>> fresh(int limit) {
        return queries.rows(
                FRESH,
                Tuple.of(limit),
                row -> new Fresh(
                        row.getUUID("series_id"),
                        row.getUUID("case_id"),
                        List.of(row.getArrayOfUUIDs("cases")),
                        row.getLong("touched")));
    }

    public Uni<Void> looked(Fresh at) {
        return queries.change(LOOKED, Tuple.of(at.seriesId(), at.cases().toArray(UUID[]::new), at.touched()))
                .replaceWithVoid();
    }

    /** The last position of the log: a series is looked for in what was read up to there. */
    public Uni<Long> head() {
        return queries.rows(HEAD, Tuple.tuple(), row -> row.getLong("head")).map(List::getFirst);
    }

    /**
     * Whether people said that the case belongs together with one of the others: by all decisions that the log holds. Fails
     * with {@link StoreUnavailable} if reading these takes longer than a second.
     */
    public Uni<Boolean> together(CaseId of, List<CaseId> others) {
        return head().chain(head -> readers.caughtUp(SeriesProjection.NAME, head))
                .invoke(there -> {
                    if (!there) {
                        throw new StoreUnavailable("series-behind");
                    }
                })
                .chain(() -> queries.rows(
                        CONFIRMED,
                        Tuple.of(of.value(), others.stream().map(CaseId::value).toArray(UUID[]::new)),
                        row -> row.getBoolean("together")))
                .map(List::getFirst);
    }

    /** The series that a case is part of. Empty if it is in none. */
    public Uni<Optional<Series>> around(UUID caseId, WarningPattern pattern) {
        return queries.rows(AROUND, Tuple.of(caseId, pattern.name()), row -> Optional.ofNullable(row.getUUID("oldest"))
                        .map(oldest -> series(row, oldest)))
                .map(List::getFirst);
    }

    private static Series series(Row row, UUID oldest) {
        UUID[] cases = row.getArrayOfUUIDs("cases");
        OffsetDateTime[] registered = row.getArrayOfOffsetDateTimes("registered");
        return new Series(
                new SeriesId(oldest),
                Optional.ofNullable(row.getUUID("warned")).map(WarningId::new),
                IntStream.range(0, cases.length)
                        .mapToObj(n -> new Member(new CaseId(cases[n]), registered[n].toInstant()))
                        .toList(),
                Optional.ofNullable(row.getString("area")));
    }
}
