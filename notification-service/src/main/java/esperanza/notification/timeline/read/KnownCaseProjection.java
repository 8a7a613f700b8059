package esperanza.notification.timeline.read;

import esperanza.kernel.CaseNumber;
import esperanza.notification.inbox.IntakeEvent.ReportReceived;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the number of each case, and its reports. */
@ApplicationScoped
public class KnownCaseProjection implements Projection {

    public static final String NAME = "known-case";

    private static final String INSERT = """
            insert into case_report(report_id, case_id, case_number, received_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) on conflict do nothing""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_report");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<ReportReceived> reports = events.stream()
                .flatMap(event -> event.as(ReportReceived.class).stream())
                .filter(report -> !report.sentAsTest())
                .toList();
        return new Table(transaction).write(INSERT, reports, of -> of.uuids(
                        report -> report.reportId().value())
                .uuids(report -> report.caseId().value())
                .texts(report -> CaseNumber.of(report.caseId()).text())
                .instants(ReportReceived::receivedAt));
    }
}
