package esperanza.investigation.evidence.read;

import esperanza.investigation.inbox.IntakeEvent.AttachmentPassedOn;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps to whom intake gave which file of a report. */
@Singleton
public class PassedFilesProjection implements Projection {

    private static final String PASSED = """
            insert into passed_file(attachment_id, case_id, receiver, evidence_id)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[])
            on conflict (attachment_id, case_id, receiver) do update set evidence_id = excluded.evidence_id""";

    private record Passing(UUID attachmentId, UUID caseId, String receiver) {}

    @Override
    public String name() {
        return "passed-files";
    }

    @Override
    public List<String> tables() {
        return List.of("passed_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Map<Passing, UUID> last = new LinkedHashMap<>();
        for (Logged logged : events) {
            logged.as(AttachmentPassedOn.class).ifPresent(passed -> passed.receiver()
                    .ifPresent(receiver -> last.put(
                            new Passing(passed.attachmentId(), passed.caseId().value(), receiver),
                            passed.evidenceId())));
        }
        return new Table(transaction).write(PASSED, List.copyOf(last.entrySet()), columns -> columns.uuids(
                        row -> row.getKey().attachmentId())
                .uuids(row -> row.getKey().caseId())
                .texts(row -> row.getKey().receiver())
                .uuids(Map.Entry::getValue));
    }
}
