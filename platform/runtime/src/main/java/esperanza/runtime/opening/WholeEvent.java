package esperanza.runtime.opening;

import esperanza.kernel.Actor;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event of an opened stream, whether or not it holds a personal value.
 *
 * @param event the published name, like {@code hypothesis-adopted}
 * @param content the fields of the event, as in {@link OpenedEvent}; a personal text is {@code {"own words": …}}, so that
 *     nobody takes it for a code or an identifier
 */
public record WholeEvent(
        StreamId stream,
        long position,
        Instant recordedAt,
        Instant occurredAt,
        Actor by,
        String event,
        Map<String, Object> content) {

    /** The key of a personal text. No field has such a name. */
    public static final String WORDS = "own words";

    static Optional<WholeEvent> of(StreamId stream, Recorded<?> recorded, Set<UUID> subjects) {
        return Optional.of(new WholeEvent(
                stream,
                recorded.position(),
                recorded.recordedAt(),
                recorded.occurredAt(),
                recorded.actor(),
                EventType.shortName(recorded.event().getClass()),
                OpenedContent.marked(recorded.event(), subjects).fields()));
    }
}
