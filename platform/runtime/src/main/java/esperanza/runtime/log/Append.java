package esperanza.runtime.log;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A command ready for the log: every byte that will be stored, sealed and hashed. Complete, or it is not made: what lacked
 * something would fail its neighbours in the batch.
 */
record Append(UUID command, byte[] digest, StreamId stream, Head expected, List<Entry> entries, List<StreamKey> keys) {

    Append {
        requireNonNull(command);
        requireNonNull(digest);
        requireNonNull(stream);
        requireNonNull(expected);
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
        keys.forEach(key -> requireNonNull(key.value()));
    }

    /** One event. {@code sealed} and {@code sealedDigest} are empty arrays if nothing is personal. */
    record Entry(
            String type,
            Instant recordedAt,
            byte[] metadata,
            byte[] clear,
            byte[] sealed,
            byte[] sealedDigest,
            byte[] hash) {

        Entry {
            requireNonNull(type);
            requireNonNull(recordedAt);
            requireNonNull(metadata);
            requireNonNull(clear);
            requireNonNull(sealed);
            requireNonNull(sealedDigest);
            requireNonNull(hash);
        }
    }

    byte[] newHead() {
        return entries.isEmpty() ? expected.hash() : entries.getLast().hash();
    }
}
