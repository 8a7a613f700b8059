package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The name of a data key, as it stands in clear before the parts that are sealed under the key. */
public record KeyName(UUID subject, UUID kid) {

    /** Reads the name of the first key of an event from its sealed bytes: these 32, in SQL. */
    public static final String FIRST = "substring(sealed from 2 for 32)";

    public static KeyName of(byte[] first) {
        ByteBuffer name = ByteBuffer.wrap(first);
        return new KeyName(new UUID(name.getLong(), name.getLong()), new UUID(name.getLong(), name.getLong()));
    }
}
