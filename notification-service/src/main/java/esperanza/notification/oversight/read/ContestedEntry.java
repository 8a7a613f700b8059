package esperanza.notification.oversight.read;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers: which event is this entry of a case's timeline? */
@ApplicationScoped
public class ContestedEntry {

    /**
     * @param of the function that recorded the event; empty if notification did
     * @param cases all cases that the event names
     */
    public record Entry(EventId act, Optional<CaseFunction> of, Set<CaseId> cases) {}

    private static final String ENTRY = """
            select m.metadata ->> 'eventId' act, split_part(e.type, '.', 2) service,
              array(select json_array_elements_text(m.metadata -> 'cases'))::uuid[] cases
            from timeline t join event e on e.position = t.position
            cross join lateral (select convert_from(e.metadata, 'UTF8')::json metadata) m
            where t.case_id = $1 and t.position = $2""";

    private final Queries queries;

    ContestedEntry(Queries queries) {
        this.queries = queries;
    }

    /** @param position the place of the entry in the log; empty if this case has no such entry */
    public Uni<Optional<Entry>> at(CaseId of, long position) {
        return queries.rows(ENTRY, Tuple.of(of.value(), position), ContestedEntry::entry)
                .map(rows -> rows.stream().findFirst());
    }

    private static Entry entry(Row row) {
        return new Entry(
                new EventId(UUID.fromString(row.getString("act"))),
                function(row.getString("service")),
                Arrays.stream(row.getArrayOfUUIDs("cases")).map(CaseId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<CaseFunction> function(String service) {
        return switch (service) {
            case "intake" -> Optional.of(CaseFunction.INTAKE);
            case "investigation" -> Optional.of(CaseFunction.INVESTIGATION);
            case "protection" -> Optional.of(CaseFunction.PROTECTION);
            default -> Optional.empty();
        };
    }
}
