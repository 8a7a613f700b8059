package esperanza.intake.webhook.read;

import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.webhook.sending.WebhookMessage;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the messages for the hotlines' webhooks about their own reports: once per webhook and event, even if this
 * read model is rebuilt from the log.
 * A test report is told of as one that everything happened to, in messages that say so.
 * Events from before a webhook was registered are not sent to it. Who sent a report is read from the log, and only if
 * there is a webhook at all.
 */
@Singleton
public class WebhookProjection implements Projection {

    public static final String NAME = "webhooks";

    /** A message is known again by what caused it: an event, and of a test also the type. Its id is a UUID of version 8. */
    private static final String TOLD = """
            insert into webhook_message(message_id, webhook_id, report_id, type, due_at, created_at, test)
            select overlay(overlay(md5(w.webhook_id::text || e.cause) placing '8' from 13) placing '8' from 17)::uuid, w.webhook_id, e.report_id, e.type, e.recorded_at,
              e.recorded_at, e.test
            from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::boolean[])
              e(cause, report_id, type, recorded_at, test)
            join event r on r.category = 'report' and r.id = e.report_id and r.version = 1
            join webhook w on w.owner = convert_from(r.metadata, 'UTF8')::json ->> 'actor'
              and w.disabled_at is null and w.created_at <= e.recorded_at
            where exists (select from webhook)
            on conflict do nothing""";

    private record Change(Logged logged, String type, boolean test) {

        UUID report() {
            return logged.stored().stream().id();
        }

        String cause() {
            String event = logged.metadata().eventId().value().toString();
            return test ? event + type : event;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Change> changes = new ArrayList<>();
        events.forEach(logged -> logged.as(ReportEvent.class).ifPresent(event -> {
            if (event instanceof ReportReceived report && report.sentAsTest()) {
                WebhookMessage.OF_REPORTS.forEach(type -> changes.add(new Change(logged, type, true)));
            }
            type(event).ifPresent(type -> changes.add(new Change(logged, type, false)));
        }));
        return new Table(transaction).write(TOLD, changes, WebhookProjection::told);
    }

    /** The public name of a change of a report's stage; empty if the event is no such change. */
    private static Optional<String> type(ReportEvent event) {
        return switch (event) {
            case ReportReferred _ -> Optional.of(WebhookMessage.REFERRED);
            case ReportTriaged _, LoweringConfirmed _ -> Optional.of(WebhookMessage.TRIAGED);
            case QuestionAsked _ -> Optional.of(WebhookMessage.QUESTION_ASKED);
            case ConsentEvent _ -> Optional.of(WebhookMessage.CONSENT_CHANGED);
            case ReportReceived _,
                    ReportCoded _,
                    DangerRecognised _,
                    LoweringProposed _,
                    TransferEvent _,
                    StatementAdded _,
                    NoticeLaid _,
                    NoticeRead _,
                    ContactCompromised _,
                    AssemblyEvent _,
                    DutyEvent _,
                    DataErased _ -> Optional.empty();
        };
    }

    private static Columns<Change> told(Columns<Change> columns) {
        return columns.texts(Change::cause)
                .uuids(Change::report)
                .texts(Change::type)
                .instants(change -> change.logged.stored().recordedAt())
                .booleans(Change::test);
    }
}
