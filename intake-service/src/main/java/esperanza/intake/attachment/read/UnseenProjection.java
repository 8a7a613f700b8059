package esperanza.intake.attachment.read;

import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.*;
import esperanza.intake.disclosure.domain.OpeningEvent.AttachmentOpened;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The files of strangers that nobody has opened. A stranger sends a file with one request, everybody else in pieces, by
 * an upload.
 */
@Singleton
public class UnseenProjection implements Projection {

    public static final String NAME = "unseen-files";

    private static final String ANNOUNCED = "insert into unseen_file(attachment_id) values ($1)";
    private static final String RECEIVED =
            "update unseen_file set size_class = $2, since = $3 where attachment_id = $1";
    private static final String GONE = "delete from unseen_file where attachment_id = $1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("unseen_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(logged -> logged.as(AttachmentEvent.class)
                        .map(event -> written(transaction, logged, event))
                        .or(() -> logged.as(AttachmentOpened.class)
                                .map(opened -> run(transaction, GONE, Tuple.of(opened.attachmentId()))))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> written(SqlConnection transaction, Logged logged, AttachmentEvent event) {
        return switch (event) {
            case AttachmentAnnounced announced
            when announced.uploadId().isEmpty() -> run(transaction, ANNOUNCED, Tuple.of(event.attachmentId()));
            case AttachmentReceived received ->
                run(
                        transaction,
                        RECEIVED,
                        Tuple.of(event.attachmentId(), received.sizeClass().name(), Rows.at(logged.recordedAt())));
            case AttachmentRemoved _ -> run(transaction, GONE, Tuple.of(event.attachmentId()));
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> run(SqlConnection transaction, String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
