package esperanza.runtime.log;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.Seen;
import esperanza.kernel.store.StreamKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A command ready for the log, with every byte that will be stored, sealed and hashed. The constructor refuses an
 * incomplete one, because it would fail its neighbours in the batch.
 *
 * @param lasting true: the command's id is remembered for ever; false: for as long as a sender may repeat it
 */
record Append(
        UUID command,
        byte[] digest,
        boolean lasting,
        StreamId stream,
        Head expected,
        List<Entry> entries,
        List<StreamKey> keys,
        List<Seen> seen) {

    Append {
        requireNonNull(command);
        requireNonNull(digest);
        requireNonNull(stream);
        requireNonNull(expected);
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
        keys.forEach(key -> requireNonNull(key.value()));
        seen = List.copyOf(seen);
    }

    /** One event. {@code sealed} and {@code sealedDigest} are empty arrays if the event holds no personal data. */
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

    /** The events as they stand in the log, from this position on. */
    List<StoredEvent> stored(long first) {
        return IntStream.range(0, entries.size())
                .mapToObj(n -> {
                    Entry entry = entries.get(n);
                    return new StoredEvent(
                            first + n,
                            stream,
                            expected.version() + n + 1,
                            entry.type,
                            entry.recordedAt,
                            entry.metadata,
                            entry.clear,
                            Optional.empty(),
                            entry.sealedDigest.length == 0 ? Optional.empty() : Optional.of(entry.sealedDigest),
                            entry.hash);
                })
                .toList();
    }

    /** The bytes that the command keeps in memory while it waits. */
    long size() {
        return entries.stream()
                .mapToLong(e -> (long) e.metadata.length + e.clear.length + e.sealed.length)
                .sum();
    }

    byte[] newHead() {
        return entries.isEmpty() ? expected.hash() : entries.getLast().hash();
    }
}
