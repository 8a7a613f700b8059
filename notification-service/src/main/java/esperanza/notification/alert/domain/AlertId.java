package esperanza.notification.alert.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.AlertKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One call for somebody to act. The id is derived from the reason and its object, a deadline or a case: an object has
 * one alert for each reason, and a policy that learns of the act finds the alert.
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
