package esperanza.runtime.sealing;

import java.util.UUID;
import javax.crypto.SecretKey;

/** The key of one subject, unwrapped. */
record DataKey(UUID subject, UUID kid, SecretKey key) {}
