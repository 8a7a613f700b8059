package esperanza.notification.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.AlertKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One call for somebody to act. Its name is made from the reason and from what it is about, a deadline or a case: one thing
 * calls once at a time, and whoever learns that the act was done finds the alert.
 */
public record AlertId(UUID value) implements Identifier {

    public AlertId {
        requireNonNull(value);
    }

    public static AlertId of(AlertKind kind, Identifier about) {
        String name = kind + "/" + about.value();
        return new AlertId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public StreamId stream() {
        return new StreamId("alert", value);
    }
}
