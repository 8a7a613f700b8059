package esperanza.notification.alert.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One page of a person for all alerts that wait. The id is derived from the person and the instant: one page each. */
public record PageId(UUID value) implements Identifier {

    public static final String CATEGORY = "page";

    public PageId {
        requireNonNull(value);
    }

    public static PageId of(String person, Instant due) {
        return new PageId(UUID.nameUUIDFromBytes((person + '/' + due).getBytes(StandardCharsets.UTF_8)));
    }

    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}
