package esperanza.runtime.sealing;

import esperanza.protocol.disclosure.Draw;
import java.nio.ByteBuffer;

/** Draws by a hash that is keyed with the secret of the service. */
public record KeyedDraw(Secrets secrets) implements Draw {

    @Override
    public int below(int bound, String words) {
        return Math.floorMod(ByteBuffer.wrap(secrets.of("disclosure", words)).getLong(), bound);
    }
}
