package esperanza.runtime.sealing;

import esperanza.kernel.EventId;
import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The place of an envelope: its stream, its event, and the event's type as stored. The ciphertext is bound to it, so an
 * envelope moved elsewhere does not open.
 */
public record EventIdentity(StreamId stream, EventId event, String type) {

    byte[] boundTo(DataKey key) {
        byte[] text = (stream.category() + '\n' + type).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(4 * 16 + text.length);
        for (UUID id : new UUID[] {stream.id(), event.value(), key.kid(), key.subject()}) {
            bytes.put(Identifier.bytes(id));
        }
        return bytes.put(text).array();
    }
}
