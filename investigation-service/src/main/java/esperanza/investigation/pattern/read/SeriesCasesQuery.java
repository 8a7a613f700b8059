package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.domain.SeriesStanding;
import esperanza.kernel.CaseId;
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
import java.util.Optional;
import java.util.UUID;

/** The cases of a series of which a reader may know, in the order in which they were found. */
@Singleton
public class SeriesCasesQuery {

    /**
     * A case of a series.
     *
     * @param cursor give it as {@code after} to get those that follow
     * @param likeness its common points with others of the series, in words
     * @param as its match with the other confirmed cases, as a person says; absent unless confirmed
     * @param decidedAt when a person decided last
     */
    public record Entry(
            String cursor,
            SeriesFile file,
            List<SeriesReason> likeness,
            SeriesStanding standing,
            Optional<MatchKind> as,
            Instant foundAt,
            Optional<Instant> decidedAt) {}

    /** A case of a series, for a person who decides. */
    public record Member(CaseId caseId, long position, SeriesStanding standing) {}

    /** Where a list goes on. The two cases of a pair have one position. */
    public record Place(long position, UUID caseId) {

        private static final Place START = new Place(0, new UUID(0, 0));

        /** Fails with 422 if it is no cursor of this list. */
        public static Place of(Cursors cursors, String after) {
            return after.equals(Cursors.START)
                    ? START
                    : cursors.place(
                            after, 2, parts -> new Place(Long.parseLong(parts.get(0)), UUID.fromString(parts.get(1))));
        }
    }

    private static final String OF = """
            select m.position, m.likeness, m.standing, m.kind, m.found_at, m.decided_at, %s
            from series_member m join case_file f using (case_id)
            where m.series_id = $1 and (m.position, m.case_id) > ($2, $3) and %s
              and exists (select from series_member here where here.series_id = $1 and here.case_id = $5)
            order by m.position, m.case_id limit $6""".formatted(SeriesFile.COLUMNS, MayKnow.of("m.case_id", "$4"));

    private static final String KNOWN = """
            select m.case_id, m.position, m.standing from series_member m join case_file using (case_id)
            where m.series_id = $1 and %s order by m.position, m.case_id""".formatted(MayKnow.of("m.case_id", "$2"));

    private final Queries queries;
    private final Cursors cursors;

    SeriesCasesQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * Empty if the series does not have the case.
     *
     * @param credential the reader's credential: cases that the reader must not know of are left out
     * @param here the case from whose file the reader looks
     */
    public Uni<List<Entry>> of(String credential, UUID here, SeriesId of, Place after, int limit) {
        return queries.rows(
                OF,
                Tuple.of(of.value(), after.position(), after.caseId(), MayKnow.credential(credential), here, limit),
                this::entry);
    }

    /** All of them, for one decision. */
    public Uni<List<Member>> known(String credential, SeriesId of) {
        return queries.rows(
                KNOWN,
                Tuple.of(of.value(), MayKnow.credential(credential)),
                row -> new Member(
                        new CaseId(row.getUUID("case_id")),
                        row.getLong("position"),
                        SeriesStanding.valueOf(row.getString("standing"))));
    }

    private Entry entry(Row row) {
        return new Entry(
                cursors.of(row.getLong("position"), row.getUUID("case_id")),
                SeriesFile.of(row),
                SeriesReason.of(row.getArrayOfStrings("likeness")),
                SeriesStanding.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getString("kind")).map(MatchKind::valueOf),
                row.getOffsetDateTime("found_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("decided_at")).map(OffsetDateTime::toInstant));
    }
}
