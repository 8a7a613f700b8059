package esperanza.reach.attempt;

import esperanza.reach.message.domain.MessageId;
import esperanza.reach.message.domain.MessageText;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to send a message, as its sender holds it.
 *
 * @param n 1, 2, 3 … of the message: each goes another way
 * @param addressee the pseudonym of the person
 * @param until when it is too late to send it
 * @param unanswered how often it got no answer, and was repeated
 * @param putOff how often the provider was away or busy, and it was put off
 * @param fence the result counts only if nobody has taken the attempt since
 */
public record Attempt(
        UUID id,
        MessageId message,
        int n,
        String addressee,
        MessageText text,
        Instant until,
        int unanswered,
        int putOff,
        long fence) {

    static Attempt of(Row row) {
        return new Attempt(
                row.getUUID("attempt_id"),
                new MessageId(row.getUUID("message_id")),
                row.getInteger("n"),
                row.getString("addressee"),
                MessageText.valueOf(row.getString("text_id")),
                row.getOffsetDateTime("until").toInstant(),
                row.getInteger("unanswered"),
                row.getInteger("put_off"),
                row.getLong("fence"));
    }

    /** The id of an attempt, by which a provider knows it again. */
    static UUID idOf(MessageId message, int n) {
        return UUID.nameUUIDFromBytes(("attempt/" + message.value() + '/' + n).getBytes(StandardCharsets.UTF_8));
    }
}
