package esperanza.notification.staff.answering;

import esperanza.notification.staff.read.OwedMessages;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A page that was sent by SMS.
 *
 * @param person the pseudonym of the person
 * @param way by which it was sent
 * @param pagedAt when the last page was recorded that came under this message
 */
record SentPage(UUID message, String person, UUID way, Instant pagedAt) {

    static SentPage of(Row row) {
        return new SentPage(
                row.getUUID("message_id"),
                row.getString("addressee"),
                row.getUUID("way"),
                OwedMessages.pagedAt(row.getOffsetDateTime("until").toInstant()));
    }
}
