package esperanza.notification.oversight.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers: what did the ombudsman contest and demand in this case? */
@ApplicationScoped
public class OversightQuery {

    /**
     * A contest or a demand, without its words.
     *
     * @param cursor give it as {@code after} to get those that follow
     * @param of the function that is asked, or whose act is contested; absent if a clock or an alert is contested
     * @param entry the contested entry of the timeline, as its {@code id}; absent of a demand
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OversightItem(
            String cursor,
            UUID oversightId,
            Instant at,
            Optional<CaseFunction> of,

            @Schema(enumeration = {"CONTESTED", "AWAITED", "ANSWERED"})
            String state,

            Optional<String> entry) {}

    /** The contested event is found in the timeline of its case by its id, because a place in the log can change. */
    private static final String OF_CASE = """
            select o.id, o.position, o.at, o.function, o.state, (
              select t.position from timeline t join event e on e.position = t.position
              where t.case_id = o.case_id and o.act is not null
                and convert_from(e.metadata, 'UTF8')::json ->> 'eventId' = o.act::text limit 1) entry
            from oversight o where o.case_id = $1 and o.position > $2 order by o.position limit $3""";

    private final Queries queries;
    private final Cursors cursors;

    OversightQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** The contests and demands of a case, in the order in which they were recorded. */
    public Uni<List<OversightItem>> of(CaseId of, long after, int limit) {
        return queries.rows(OF_CASE, Tuple.of(of.value(), after, limit), this::item);
    }

    private OversightItem item(Row row) {
        return new OversightItem(
                cursors.cursor(row.getLong("position")),
                row.getUUID("id"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getString("function")).map(CaseFunction::valueOf),
                row.getString("state"),
                Optional.ofNullable(row.getLong("entry")).map(cursors::cursor));
    }
}
