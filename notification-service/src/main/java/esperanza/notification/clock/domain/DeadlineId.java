package esperanza.notification.clock.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One term of one thing. The id is derived from the rule and the thing, so that the event that starts the term and the
 * act that meets it find the same stream, in whatever order they arrive.
 */
public record DeadlineId(UUID value) implements Identifier {

    public DeadlineId {
        requireNonNull(value);
    }

    /** @param rule the id of the term in the profile */
    public static DeadlineId of(String rule, Thing thing) {
        String name = rule + '/' + thing.name();
        return new DeadlineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public StreamId stream() {
        return new StreamId("deadline", value);
    }
}
