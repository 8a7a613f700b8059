package esperanza.investigation.pattern.read;

import esperanza.investigation.pattern.domain.Match.Standing;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.protocol.term.Words;
import esperanza.protocol.vocabulary.LikenessReason;
import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The cases that are like a case, in the order in which they were found. */
@Singleton
public class MatchesQuery {

    /**
     * A case that is like the given one.
     *
     * @param cursor give it as {@code after} to get those that follow
     * @param here the file of the given case
     * @param there the file of the other one
     * @param likeness what was found alike, in words
     * @param as what the two have in common, as a person says; absent unless confirmed
     * @param decidedAt when a person decided last
     */
    public record Entry(
            String cursor,
            UUID matchId,
            Side here,
            Side there,
            List<Reason> likeness,
            Standing standing,
            Optional<MatchKind> as,
            Instant foundAt,
            Optional<Instant> decidedAt) {}

    /** One of the two files. */
    public record Side(UUID caseId, Instant registeredAt, Optional<String> firstLevelArea) {}

    /** Why two cases are alike. The value that they have in common is not known here. */
    public record Reason(LikenessReason code, Words words) {

        static Reason of(LikenessReason code) {
            return new Reason(
                    code,
                    new Words(label(code, Locale.ENGLISH), label(code, Locale.of("es")), label(code, Locale.of("pt"))));
        }

        private static String label(LikenessReason code, Locale language) {
            return Vocabulary.label(code, language);
        }
    }

    private static final String OF = """
            select m.match_id, m.position, m.likeness, m.standing, m.kind, m.found_at, m.decided_at,
              h.case_id here_id, h.registered_at here_at, h.first_level_area here_area,
              t.case_id there_id, t.registered_at there_at, t.first_level_area there_area
            from (select *, other there from case_match where case_id = $1 union all
                  select *, case_id there from case_match where other = $1) m
            join case_file h on h.case_id = $1
            join case_file t on t.case_id = m.there
            where m.position > $3 and %s
            order by m.position limit $4""".formatted(MayKnow.of("m.there", "$2"));

    private final Queries queries;
    private final Cursors cursors;

    MatchesQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** @param credential the caller's credential: cases that the caller must not know of are left out */
    public Uni<List<Entry>> of(String credential, UUID caseId, long position, int limit) {
        return queries.rows(OF, Tuple.of(caseId, MayKnow.credential(credential), position, limit), this::entry);
    }

    private Entry entry(Row row) {
        return new Entry(
                cursors.cursor(row.getLong("position")),
                row.getUUID("match_id"),
                side(row, "here"),
                side(row, "there"),
                Arrays.stream(row.getArrayOfStrings("likeness"))
                        .map(LikenessReason::valueOf)
                        .sorted()
                        .map(Reason::of)
                        .toList(),
                Standing.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getString("kind")).map(MatchKind::valueOf),
                at(row, "found_at"),
                Optional.ofNullable(row.getOffsetDateTime("decided_at")).map(OffsetDateTime::toInstant));
    }

    private static Side side(Row row, String which) {
        return new Side(
                row.getUUID(which + "_id"),
                at(row, which + "_at"),
                Optional.ofNullable(row.getString(which + "_area")));
    }

    private static Instant at(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
