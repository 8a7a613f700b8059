package esperanza.intake.read.queue;

import esperanza.intake.domain.CaseNumber;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.PartyRecognised;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.domain.ReportEvent.ReportReferred;
import esperanza.intake.domain.ReportEvent.ReportTriaged;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Keeps the queue: a row for each report, with what triage has said so far. */
@Singleton
public class QueueProjection implements Projection {

    public static final String NAME = "report-queue";

    private static final String RECEIVED = """
            insert into report_queue(report_id, case_id, case_number, position, version, received_at, channel,
              first_level_area, imminent_danger)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String TRIAGED = "update report_queue set version = $2, urgency = $3 where report_id = $1";
    private static final String REFERRED = """
            update report_queue set version = $2,
              referred_to = concat_ws(' ', nullif(referred_to, ''), $3::text) where report_id = $1""";
    private static final String MOVED = "update report_queue set version = $2 where report_id = $1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("report_queue");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Tuple> received = new ArrayList<>();
        List<Uni<?>> later = new ArrayList<>();
        for (Logged logged : events) {
            logged.as(ReportEvent.class).ifPresent(event -> {
                switch (event) {
                    case ReportReceived report -> received.add(row(logged, report));
                    case ReportTriaged triaged ->
                        later.add(update(
                                transaction, TRIAGED, logged, triaged.urgency().name()));
                    case ReportReferred referred ->
                        later.add(update(
                                transaction, REFERRED, logged, referred.to().name()));
                    case PartyRecognised _ ->
                        later.add(transaction
                                .preparedQuery(MOVED)
                                .execute(Tuple.of(
                                        logged.stored().stream().id(),
                                        logged.stored().version())));
                }
            });
        }
        Uni<Void> chain = received.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(RECEIVED).executeBatch(received).replaceWithVoid();
        for (Uni<?> each : later) {
            chain = chain.chain(() -> each.replaceWithVoid());
        }
        return chain;
    }

    private static Tuple row(Logged logged, ReportReceived report) {
        return Tuple.tuple(java.util.Arrays.asList(
                report.reportId().value(),
                report.caseId().value(),
                CaseNumber.of(report.caseId()).text(),
                logged.stored().position(),
                logged.stored().version(),
                report.receivedAt().atOffset(ZoneOffset.UTC),
                report.channel().name(),
                report.firstLevelArea().orElse(null),
                report.imminentDanger()));
    }

    private static Uni<?> update(SqlConnection transaction, String sql, Logged logged, String code) {
        return transaction
                .preparedQuery(sql)
                .execute(Tuple.of(logged.stored().stream().id(), logged.stored().version(), code));
    }
}
