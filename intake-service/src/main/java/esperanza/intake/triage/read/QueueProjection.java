package esperanza.intake.triage.read;

import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.intake.triage.domain.ClaimEvent.*;
import esperanza.kernel.CaseNumber;
import esperanza.protocol.triage.SuggestedUrgency;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the queue: one row per report, with its triage so far. */
@Singleton
public class QueueProjection implements Projection {

    public static final String NAME = "report-queue";

    private static final String RECEIVED = """
            insert into report_queue(report_id, case_id, case_number, position, version, received_at, channel,
              first_level_area, imminent_danger, codes, urgency_rank, test, urgency, referred_to, new_since)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::int[], $6::timestamptz[],
              $7::text[], $8::text[], $9::boolean[], $10::text[], $11::int[], $12::boolean[], $13::text[], $14::text[],
              $15::timestamptz[])""";
    private static final String CHANGED = """
            update report_queue q set version = c.version, urgency = coalesce(c.urgency, q.urgency),
              urgency_rank = coalesce(c.urgency_rank, q.urgency_rank),
              imminent_danger = q.imminent_danger or c.danger,
              new_since = case when c.answered then c.new_since else coalesce(q.new_since, c.new_since) end,
              referred_to = (select coalesce(string_agg(there, ' ' order by first), '')
                from (select there, min(n) from string_to_table(concat_ws(' ', q.referred_to, c.referred_to), ' ')
                  with ordinality went(there, n) where there <> '' group by there) once(there, first))
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[], $6::boolean[], $7::boolean[],
                $8::timestamptz[])
              c(report_id, version, urgency, referred_to, urgency_rank, danger, answered, new_since)
            where q.report_id = c.report_id""";

    private static final String CLAIMED = """
            update report_queue q set claimed_by = c.claimed_by, claimed_until = c.claimed_until
            from unnest($1::uuid[], $2::text[], $3::timestamptz[]) c(report_id, claimed_by, claimed_until)
            where q.report_id = c.report_id""";

    private static final String ERASED = "delete from report_queue where report_id = any($1::uuid[])";

    /** @param since the changes of the report within the same batch; its row is written once */
    private record Received(Logged logged, ReportReceived report, QueueChange since) {}

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
        List<Logged> received = new ArrayList<>();
        Map<UUID, QueueChange> changes = new LinkedHashMap<>();
        Map<UUID, ClaimEvent> claims = new LinkedHashMap<>();
        List<UUID> erased = events.stream()
                .flatMap(logged -> logged.as(DataErased.class).stream())
                .map(event -> event.reportId().value())
                .toList();
        events.forEach(logged -> logged.as(ClaimEvent.class)
                .ifPresent(claim -> claims.put(claim.reportId().value(), claim)));
        events.forEach(logged -> logged.as(ReportEvent.class).ifPresent(event -> {
            if (event instanceof ReportReceived) {
                received.add(logged);
            }
            changes.merge(logged.stored().stream().id(), change(logged, event), QueueChange::then);
        }));
        List<Received> rows = received.stream()
                .map(logged -> new Received(
                        logged,
                        logged.as(ReportReceived.class).orElseThrow(),
                        changes.remove(logged.stored().stream().id())))
                .toList();
        Table table = new Table(transaction);
        return table.write(RECEIVED, rows, QueueProjection::received)
                .chain(() -> table.write(CHANGED, List.copyOf(changes.values()), QueueProjection::changed))
                .chain(() -> QueueCodings.apply(transaction, events))
                .chain(() -> table.write(CLAIMED, List.copyOf(claims.values()), QueueProjection::claimed))
                .chain(() -> table.write(ERASED, erased, columns -> columns.uuids(report -> report)));
    }

    private static QueueChange change(Logged logged, ReportEvent event) {
        StoredEvent stored = logged.stored();
        QueueChange moved = QueueChange.of(stored.stream().id(), stored.version());
        return switch (event) {
            case ReportTriaged triaged -> moved.triaged(triaged.urgency());
            case LoweringConfirmed lowered -> moved.triaged(lowered.urgency());
            case ReportReferred referred -> moved.referred(referred.destinations());
            case DangerRecognised danger -> moved.inDanger(danger.by());
            case StatementAdded _ -> moved.said(stored.recordedAt());
            case QuestionAsked _ -> moved.asked();
            case ReportReceived _,
                    ReportCoded _,
                    LoweringProposed _,
                    TransferEvent _,
                    ContactCompromised _,
                    NoticeLaid _,
                    NoticeRead _,
                    ConsentEvent _,
                    AssemblyEvent _,
                    DutyEvent _,
                    DataErased _ -> moved;
        };
    }

    private static Columns<Received> received(Columns<Received> columns) {
        return columns.uuids(row -> row.report.reportId().value())
                .uuids(row -> row.report.caseId().value())
                .texts(row -> CaseNumber.of(row.report.caseId()).text())
                .longs(row -> row.logged.stored().position())
                .integers(row -> row.since.version())
                .instants(row -> row.logged.metadata().occurredAt())
                .texts(row -> row.report.channel().name())
                .textsIfAny(row -> row.report.firstLevelArea())
                .booleans(row -> row.report.imminentDanger() || row.since.danger())
                .texts(row -> QueueCodings.codes(row.report.facets()))
                .integers(row ->
                        row.since.rank().orElseGet(() -> suggested(row.report)).ordinal())
                .booleans(row -> row.report.sentAsTest())
                .textsIfAny(row -> row.since.urgency().map(Urgency::name))
                .texts(row -> row.since.referredTo().stream().distinct().collect(Collectors.joining(" ")))
                .instantsIfAny(row -> row.since.newSince());
    }

    private static Urgency suggested(ReportReceived report) {
        List<String> codes =
                report.facets().values().stream().flatMap(List::stream).toList();
        return SuggestedUrgency.of(report.imminentDanger(), codes).urgency();
    }

    private static Columns<ClaimEvent> claimed(Columns<ClaimEvent> columns) {
        return columns.uuids(claim -> claim.reportId().value())
                .textsIfAny(claim -> held(claim).map(ReportClaimed::by))
                .instantsIfAny(claim -> held(claim).map(ReportClaimed::until));
    }

    private static Optional<ReportClaimed> held(ClaimEvent claim) {
        return switch (claim) {
            case ReportClaimed claimed -> Optional.of(claimed);
            case ClaimReassigned reassigned -> Optional.of(reassigned.claim());
            case ClaimReleased _ -> Optional.empty();
        };
    }

    private static Columns<QueueChange> changed(Columns<QueueChange> columns) {
        return columns.uuids(QueueChange::report)
                .integers(QueueChange::version)
                .textsIfAny(change -> change.urgency().map(Urgency::name))
                .texts(change -> String.join(" ", change.referredTo()))
                .integersIfAny(change -> change.rank().map(Urgency::ordinal))
                .booleans(QueueChange::danger)
                .booleans(QueueChange::answered)
                .instantsIfAny(QueueChange::newSince);
    }
}
