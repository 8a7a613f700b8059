package esperanza.investigation.evidence.read;

import esperanza.access.Caller;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The files of reports that intake gave to persons. */
@Singleton
public class PassedFiles {

    private static final String FIND = """
            select evidence_id from passed_file where attachment_id = $1 and case_id = $2 and receiver = $3""";

    private final Queries queries;

    PassedFiles(Queries queries) {
        this.queries = queries;
    }

    /** The id of the item that this file becomes. Empty: intake has not given the file to this person for this case. */
    public Uni<Optional<UUID>> find(Caller receiver, CaseId caseId, UUID attachmentId) {
        return queries.rows(
                        FIND,
                        Tuple.of(attachmentId, caseId.value(), receiver.person().on(attachmentId)),
                        row -> row.getUUID("evidence_id"))
                .map(found -> found.stream().findFirst());
    }
}
