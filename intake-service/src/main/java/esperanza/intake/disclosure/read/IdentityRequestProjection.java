package esperanza.intake.disclosure.read;

import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityEvent.*;
import esperanza.intake.report.domain.ReportEvent.DataErased;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps one row per request for a reporter's identity. */
@Singleton
public class IdentityRequestProjection implements Projection {

    public static final String NAME = "identity-requests";

    private static final String REQUESTED = """
            insert into identity_request(request_id, report_id, case_number, position, requested_at, purpose, role,
              institution, state)
            select r.*, 'AWAITED' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::timestamptz[],
              $6::text[], $7::text[], $8::text[]) r""";
    private static final String ANSWERED = """
            update identity_request r set state = a.state
            from unnest($1::uuid[], $2::text[]) a(request_id, state) where r.request_id = a.request_id""";

    private static final String ERASED = "delete from identity_request where report_id = any($1::uuid[])";

    private record Requested(Logged logged, IdentityRequested event) {}

    private record Answered(UUID request, String state) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("identity_request");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Requested> requested = new ArrayList<>();
        List<Answered> answered = new ArrayList<>();
        events.forEach(logged -> logged.as(IdentityEvent.class).ifPresent(event -> {
            switch (event) {
                case IdentityRequested asked -> requested.add(new Requested(logged, asked));
                case IdentityGranted granted -> answered.add(new Answered(granted.requestId(), "GRANTED"));
                case IdentityDenied denied -> answered.add(new Answered(denied.requestId(), "DENIED"));
                case IdentityRequestOvertaken gone -> answered.add(new Answered(gone.requestId(), "OVERTAKEN"));
            }
        }));
        List<UUID> erased = events.stream()
                .flatMap(logged -> logged.as(DataErased.class).stream())
                .map(event -> event.reportId().value())
                .toList();
        Table table = new Table(transaction);
        return table.write(REQUESTED, requested, IdentityRequestProjection::requested)
                .chain(() -> table.write(ANSWERED, answered, columns -> columns.uuids(Answered::request)
                        .texts(Answered::state)))
                .chain(() -> table.write(ERASED, erased, columns -> columns.uuids(report -> report)));
    }

    private static Columns<Requested> requested(Columns<Requested> columns) {
        return columns.uuids(row -> row.event.requestId())
                .uuids(row -> row.event.reportId().value())
                .texts(row -> CaseNumber.of(row.event.caseId()).text())
                .longs(row -> row.logged.stored().position())
                .instants(row -> row.logged.stored().recordedAt())
                .texts(row -> row.event.purpose().name())
                .texts(row -> row.logged.metadata().role())
                .texts(row -> row.logged.metadata().institution());
    }
}
