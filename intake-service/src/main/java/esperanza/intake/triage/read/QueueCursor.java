package esperanza.intake.triage.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A cursor of the queue: the urgency rank, receipt instant and id of the last row. The cursor reveals nothing that its
 * row does not show.
 */
public record QueueCursor(int rank, Instant receivedAt, UUID reportId) {

    /** The cursor before the first row. */
    static final QueueCursor START = new QueueCursor(-1, Instant.EPOCH, new UUID(0, 0));

    private static final String OF_THE_START = "0";

    /** Fails with an {@link IllegalArgumentException} if the text is no cursor of ours. */
    public static QueueCursor read(String cursor) {
        if (cursor.equals(OF_THE_START)) {
            return START;
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no cursor");
        }
        try {
            return new QueueCursor(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public String text() {
        String text = rank + "|" + receivedAt + '|' + reportId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
