package esperanza.investigation.pattern.read;

import static esperanza.investigation.pattern.PatternStreams.WARNING;

import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The list of early warnings, in the order in which they were proposed first. */
@Singleton
public class WarningsQuery {

    /** @param position its place in the list */
    public record Place(UUID warningId, long position) {}

    /** @param version of its last event in the log */
    public record Version(UUID warningId, int version) {}

    private static final String AFTER = """
            select warning_id, position from warning w
            where position > $1 and not exists (
              select from warning_case c where c.warning_id = w.warning_id and c.at_first and not %s)
            order by position limit $3""".formatted(MayKnow.of("c.case_id", "$2"));

    /** The version is that of the log, because a warning that was taken back must not wait for the projection. */
    private static final String PUBLISHED = """
            select w.warning_id, s.version from warning w join stream s on s.category = $1 and s.id = w.warning_id
            where w.published order by w.position desc limit 200""";

    private final Queries queries;

    WarningsQuery(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param credential the caller's credential: warnings that were proposed first with a case that the caller must not
     *     know of are left out
     */
    public Uni<List<Place>> after(String credential, long position, int limit) {
        return queries.rows(AFTER, Tuple.of(position, MayKnow.credential(credential), limit), WarningsQuery::place);
    }

    /** The warnings that were ever published, the latest in front. */
    public Uni<List<Version>> published() {
        return queries.rows(
                PUBLISHED,
                Tuple.of(WARNING.category()),
                row -> new Version(row.getUUID("warning_id"), row.getInteger("version")));
    }

    private static Place place(Row row) {
        return new Place(row.getUUID("warning_id"), row.getLong("position"));
    }
}
