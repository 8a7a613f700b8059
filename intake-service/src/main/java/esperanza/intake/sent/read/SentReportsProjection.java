package esperanza.intake.sent.read;

import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.sent.view.SentReport.Stage;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps one row per report of a hotline: its stage, its version and its last change. An erased report has none. */
@Singleton
public class SentReportsProjection implements Projection {

    public static final String NAME = "sent-reports";

    private static final String HOTLINE = "hotline";

    private static final String SENT = """
            insert into sent_report(report_id, sender, test)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[])""";
    private static final String CHANGED = """
            update sent_report s set version = c.version, position = c.position, changed_at = c.changed_at,
              stage = greatest(s.stage, c.stage)
            from unnest($1::uuid[], $2::int[], $3::bigint[], $4::timestamptz[], $5::text[])
              c(report_id, version, position, changed_at, stage)
            where s.report_id = c.report_id""";
    private static final String ERASED = """
            with reference as (delete from sent_reference where report_id = any($1::uuid[]))
            delete from sent_report where report_id = any($1::uuid[])""";

    private record Change(UUID report, int version, long position, Instant at, Stage stage) {

        static Change of(Logged logged, ReportEvent event) {
            return new Change(
                    logged.stored().stream().id(),
                    logged.stored().version(),
                    logged.stored().position(),
                    logged.recordedAt(),
                    reached(event));
        }

        Change then(Change later) {
            Stage furthest = stage.compareTo(later.stage) > 0 ? stage : later.stage;
            return new Change(report, later.version, later.position, later.at, furthest);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("sent_report");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Logged> sent = new ArrayList<>();
        List<UUID> erased = new ArrayList<>();
        Map<UUID, Change> changes = new LinkedHashMap<>();
        events.forEach(logged -> logged.as(ReportEvent.class).ifPresent(event -> {
            if (event instanceof ReportReceived && logged.metadata().role().equals(HOTLINE)) {
                sent.add(logged);
            }
            if (event instanceof DataErased) {
                erased.add(logged.stored().stream().id());
            }
            changes.merge(logged.stored().stream().id(), Change.of(logged, event), Change::then);
        }));
        Table table = new Table(transaction);
        return table.write(SENT, sent, SentReportsProjection::sent)
                .chain(() -> table.write(CHANGED, List.copyOf(changes.values()), SentReportsProjection::changed))
                .chain(() -> table.write(ERASED, erased, columns -> columns.uuids(report -> report)));
    }

    private static Stage reached(ReportEvent event) {
        return switch (event) {
            case ReportTriaged _, LoweringConfirmed _ -> Stage.TRIAGED;
            case ReportReferred _ -> Stage.REFERRED;
            case ReportReceived _,
                    ReportCoded _,
                    DangerRecognised _,
                    LoweringProposed _,
                    TransferEvent _,
                    DialogueEvent _,
                    ConsentEvent _,
                    AssemblyEvent _,
                    DutyEvent _,
                    DataErased _ -> Stage.RECEIVED;
        };
    }

    private static Columns<Logged> sent(Columns<Logged> columns) {
        return columns.uuids(logged -> logged.stored().stream().id())
                .texts(logged -> logged.metadata().actor())
                .booleans(logged -> logged.as(ReportReceived.class)
                        .filter(ReportReceived::sentAsTest)
                        .isPresent());
    }

    private static Columns<Change> changed(Columns<Change> columns) {
        return columns.uuids(Change::report)
                .integers(Change::version)
                .longs(Change::position)
                .instants(Change::at)
                .texts(change -> change.stage.name());
    }
}
