package esperanza.intake.attachment.read;

import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.*;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps one row per file, for the workers that wait for it. Files are few, so each event is written by itself. */
@Singleton
public class AttachmentProjection implements Projection {

    public static final String NAME = "attachments";

    private static final String ANNOUNCED =
            "insert into attachment(attachment_id, report_id, stage, since) values ($1, $2, 'ANNOUNCED', $3)";
    private static final String STAGE = "update attachment set stage = $2, since = $3 where attachment_id = $1";
    private static final String CHECKED =
            "update attachment set stage = 'CHECKED', scan = $2, since = $3 where attachment_id = $1";
    private static final String REMOVED = "delete from attachment where attachment_id = $1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("attachment");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(logged -> logged.as(AttachmentEvent.class)
                        .map(event -> written(transaction, logged, event))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> written(SqlConnection transaction, Logged logged, AttachmentEvent event) {
        UUID id = event.attachmentId();
        var at = Rows.at(logged.recordedAt());
        return switch (event) {
            case AttachmentAnnounced announced ->
                run(transaction, ANNOUNCED, Tuple.of(id, announced.reportId().value(), at));
            case AttachmentReceived _ -> run(transaction, STAGE, Tuple.of(id, "RECEIVED", at));
            case AttachmentNeverCame _ -> run(transaction, STAGE, Tuple.of(id, "NEVER_CAME", at));
            case AttachmentChecked checked ->
                run(transaction, CHECKED, Tuple.of(id, checked.scan().name(), at));
            case AttachmentRemoved _ -> run(transaction, REMOVED, Tuple.of(id));
            case AttachmentPassedOn _, AttachmentMarked _, AttachmentMarkLifted _, AttachmentDamaged _ ->
                Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> run(SqlConnection transaction, String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
