package esperanza.runtime.log;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A command ready for the log: every byte that will be stored, sealed and hashed. */
record Append(UUID command, byte[] digest, StreamId stream, Head expected, List<Entry> entries, List<StreamKey> keys) {

    /** One event. {@code sealed} and {@code sealedDigest} are empty arrays if nothing is personal. */
    record Entry(
            String type,
            Instant recordedAt,
            byte[] metadata,
            byte[] clear,
            byte[] sealed,
            byte[] sealedDigest,
            byte[] hash) {}

    byte[] newHead() {
        return entries.isEmpty() ? expected.hash() : entries.getLast().hash();
    }
}
