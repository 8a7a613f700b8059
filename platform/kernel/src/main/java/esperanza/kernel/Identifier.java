package esperanza.kernel;

import java.nio.ByteBuffer;
import java.util.UUID;

/** An opaque, stable identifier, safe to log. Written as a plain string in JSON. */
public interface Identifier {

    UUID value();

    /** The 16 bytes of the id, most significant first (RFC 9562): for keys and hashes. */
    default byte[] bytes() {
        return bytes(value());
    }

    /** The 16 bytes of an id that has no type of its own. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
