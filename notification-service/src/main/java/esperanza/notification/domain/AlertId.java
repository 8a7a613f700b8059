package esperanza.notification.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.EventId;
import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One call for somebody to act. Its name is made from the event that caused it: one cause alerts once. */
public record AlertId(UUID value) implements Identifier {

    public AlertId {
        requireNonNull(value);
    }

    public static AlertId of(AlertKind kind, EventId cause) {
        String name = kind + "/" + cause.value();
        return new AlertId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public StreamId stream() {
        return new StreamId("alert", value);
    }
}
