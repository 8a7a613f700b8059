package esperanza.runtime.opening;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event as the person reads it who opened it.
 *
 * @param of the id of the stream, like that of an item of evidence
 * @param event the published name, like {@code hypothesis-adopted}
 * @param content the fields of the event. A personal value stands there itself; an erased one is {@code {"erased":
 *     true}}, and one of a subject that was not opened {@code {"closed": true}}
 * @param erased true if a value of this event was erased and can never be opened again
 */
public record OpenedEvent(
        UUID of, Instant recordedAt, Instant occurredAt, String event, Map<String, Object> content, boolean erased) {

    /**
     * @param subjects those whose data were to be opened
     * @return empty if the event holds no personal value, so that opening it shows nothing new
     */
    static Optional<OpenedEvent> of(StreamId stream, Recorded<?> recorded, Set<UUID> subjects) {
        OpenedContent content = OpenedContent.of(recorded.event(), subjects);
        return content.personal()
                ? Optional.of(new OpenedEvent(
                        stream.id(),
                        recorded.recordedAt(),
                        recorded.occurredAt(),
                        EventType.shortName(recorded.event().getClass()),
                        content.fields(),
                        content.erased()))
                : Optional.empty();
    }
}
