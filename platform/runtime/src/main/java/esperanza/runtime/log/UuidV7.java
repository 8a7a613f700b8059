package esperanza.runtime.log;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that grow with time (RFC 9562, version 7). For internal use only, because they reveal the millisecond. */
final class UuidV7 {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();

    UUID at(Instant instant) {
        long high = (instant.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0xfffL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
