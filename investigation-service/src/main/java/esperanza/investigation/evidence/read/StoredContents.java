package esperanza.investigation.evidence.read;

import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The items whose files this service stores. */
@Singleton
public class StoredContents {

    /**
     * An item of evidence whose file is stored.
     *
     * @param contentId the subject of the file's key
     */
    public record Stored(CaseId caseId, UUID item, UUID contentId) {}

    private static final String CLEAR = "convert_from(e.clear, 'UTF8')::jsonb";
    private static final String STORED = """
            e.category = 'custody' and e.type like '%%.evidence-secured.%%' and %s ->> 'contentId' is not null""".formatted(CLEAR);
    private static final String COLUMNS =
            "e.id, %1$s ->> 'caseId' case_id, %1$s ->> 'contentId' content_id".formatted(CLEAR);

    private static final String OF = """
            select %s from case_stream c join event e on e.category = c.category and e.id = c.id
             where c.case_id = $1 and %s""".formatted(COLUMNS, STORED);

    private static final String BEHIND =
            "select %s from event e where e.id > $1 and %s order by e.id limit 100".formatted(COLUMNS, STORED);

    private final Queries queries;

    StoredContents(Queries queries) {
        this.queries = queries;
    }

    public Uni<List<Stored>> of(UUID caseId) {
        return queries.rows(OF, Tuple.of(caseId), StoredContents::stored);
    }

    /** A hundred items behind this one. */
    public Uni<List<Stored>> behind(UUID item) {
        return queries.rows(BEHIND, Tuple.of(item), StoredContents::stored);
    }

    private static Stored stored(Row row) {
        return new Stored(
                new CaseId(UUID.fromString(row.getString("case_id"))),
                row.getUUID("id"),
                UUID.fromString(row.getString("content_id")));
    }
}
