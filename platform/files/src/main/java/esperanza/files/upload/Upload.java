package esperanza.files.upload;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A file that is being sent.
 *
 * @param length in bytes; empty: unknown until its only append ends
 * @param offset how many bytes are durable
 * @param expiresAt when an unfinished upload is removed
 * @param done true: the service has the file, as it was read back from the store
 */
public record Upload(UUID id, String owner, OptionalLong length, long offset, Instant expiresAt, boolean done) {}
