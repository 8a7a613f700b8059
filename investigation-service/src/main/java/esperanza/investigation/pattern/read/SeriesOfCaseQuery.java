package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.SeriesStanding;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The series to which a case belongs, each as if it had only the cases of which the reader may know. */
@Singleton
public class SeriesOfCaseQuery {

    /** Further cases are not counted: a page has to cost the same for a series of ten thousand. */
    static final int MOST_COUNTED = 100;

    /**
     * A series to which the given case belongs.
     *
     * @param here the file of the given case
     * @param likeness the common points of the given case with others of the series, in words
     * @param standing of the given case
     * @param as its match with the other confirmed cases, as a person says; absent unless confirmed
     * @param foundAt when the given case was found to belong to it
     * @param decidedAt when a person decided last about the given case
     * @param nearest some that the given case resembles most
     * @param cases how many the series has; 101 for more than a hundred
     * @param undecided how many of these no person has decided about; of the latest hundred, if there are more
     * @param until give it with a decision about the whole series: cases that join later stay undecided
     */
    public record Entry(
            UUID seriesId,
            SeriesFile here,
            List<SeriesReason> likeness,
            SeriesStanding standing,
            Optional<MatchKind> as,
            Instant foundAt,
            Optional<Instant> decidedAt,
            List<Near> nearest,
            int cases,
            int undecided,
            String until) {}

    /** A case that the given one resembles, and why. */
    public record Near(SeriesFile there, List<SeriesReason> likeness, SeriesStanding standing) {}

    /** The latest cases of each series, as far as the reader may know of them. */
    private static final String OF = """
            select m.series_id, m.likeness, m.standing, m.kind, m.found_at, m.decided_at, %1$s, k.cases, k.undecided, k.until
            from series_member m join case_file f on f.case_id = m.case_id
            cross join lateral (
              select count(*)::int cases, count(*) filter (where standing = 'PROPOSED')::int undecided, max(position) until
              from (
                select l.standing, l.position from series_member l join case_file h on h.case_id = l.case_id
                where l.series_id = m.series_id and %2$s order by l.position desc limit %3$d) latest) k
            where m.case_id = $1 and k.cases > 1 order by m.position, m.series_id limit 50""".formatted(SeriesFile.COLUMNS, MayKnow.of("l.case_id", "$2"), MOST_COUNTED + 1);

    private static final String NEAREST = """
            select m.series_id, m.standing, n.likeness, %s from near_case n
            join series_member m on m.case_id = n.other join case_file f on f.case_id = n.other
            where n.case_id = $1 and m.series_id in (select series_id from series_member where case_id = $1) and %s
            order by cardinality(n.likeness) desc, f.registered_at desc""".formatted(SeriesFile.COLUMNS, MayKnow.of("n.other", "$2"));

    private final Queries queries;
    private final Cursors cursors;

    SeriesOfCaseQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * The nearest cases are read last: a series that has just been found is not shown without them.
     *
     * @param credential the reader's credential: cases that the reader must not know of are left out
     */
    public Uni<List<Entry>> of(String credential, UUID caseId) {
        Tuple of = Tuple.of(caseId, MayKnow.credential(credential));
        return queries.rows(OF, of, row -> row).chain(series -> queries.rows(
                        NEAREST, of, row -> Map.entry(row.getUUID("series_id"), near(row)))
                .map(SeriesOfCaseQuery::bySeries)
                .map(nearest -> series.stream().map(row -> entry(row, nearest)).toList()));
    }

    private static Map<UUID, List<Near>> bySeries(List<Map.Entry<UUID, Near>> nearest) {
        return nearest.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Near near(Row row) {
        return new Near(
                SeriesFile.of(row),
                SeriesReason.of(row.getArrayOfStrings("likeness")),
                SeriesStanding.valueOf(row.getString("standing")));
    }

    private Entry entry(Row row, Map<UUID, List<Near>> nearest) {
        UUID series = row.getUUID("series_id");
        return new Entry(
                series,
                SeriesFile.of(row),
                SeriesReason.of(row.getArrayOfStrings("likeness")),
                SeriesStanding.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getString("kind")).map(MatchKind::valueOf),
                row.getOffsetDateTime("found_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("decided_at")).map(OffsetDateTime::toInstant),
                nearest.getOrDefault(series, List.of()),
                row.getInteger("cases"),
                row.getInteger("undecided"),
                cursors.cursor(row.getLong("until")));
    }
}
