package esperanza.notification.alert.read;

import esperanza.reach.message.domain.MessageEvent.*;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps by which kinds of ways a page to a person was tried, and whether a provider took it. No address is known here. */
@ApplicationScoped
public class TriedProjection implements Projection {

    public static final String NAME = "tried";

    private static final String PAGES = """
            insert into page_message(message_id, person)
            select * from unnest($1::uuid[], $2::text[]) on conflict do nothing""";
    private static final String TRIED = """
            insert into page_tried(person, at, kind, taken)
            select m.person, u.at, u.kind, u.taken
            from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::boolean[]) u(message_id, at, kind, taken)
            join page_message m using (message_id)""";

    private record Try(UUID message, Instant at, String kind, boolean taken) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("page_message", "page_tried");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Table table = new Table(transaction);
        List<MessageDue> pages = events.stream()
                .flatMap(event -> event.as(MessageDue.class).stream())
                .filter(due -> due.text() == MessageText.PAGE)
                .toList();
        return table.write(PAGES, pages, of -> of.uuids(due -> due.messageId().value())
                        .texts(MessageDue::to))
                .chain(() -> table.write(TRIED, tried(events), of -> of.uuids(Try::message)
                        .instants(Try::at)
                        .texts(Try::kind)
                        .booleans(Try::taken)));
    }

    private static List<Try> tried(List<Logged> events) {
        return events.stream()
                .flatMap(event -> Stream.of(
                                event.as(MessageSent.class)
                                        .map(sent -> new Try(
                                                sent.messageId().value(),
                                                event.recordedAt(),
                                                sent.kind().name(),
                                                true)),
                                event.as(MessageFailed.class)
                                        .map(failed -> new Try(
                                                failed.messageId().value(),
                                                event.recordedAt(),
                                                failed.kind().name(),
                                                false)))
                        .flatMap(Optional::stream))
                .toList();
    }
}
