package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * One kind of stream: how it is named, stored and decided.
 *
 * @param category the first part of the name of each stream
 * @param id the name of the second part in addresses and commands, like {@code preservationId}
 */
public record StreamType<C, S, E>(String category, String id, Class<E> events, Decider<C, S, E> decider) {

    public StreamType {
        requireNonNull(category);
        requireNonNull(id);
        requireNonNull(events);
        requireNonNull(decider);
    }

    /** Streams whose id is named after their category: {@code preservation}, {@code preservationId}. */
    public static <C, S, E> StreamType<C, S, E> of(String category, Class<E> events, Decider<C, S, E> decider) {
        return new StreamType<>(category, category + "Id", events, decider);
    }

    public StreamId stream(UUID of) {
        return new StreamId(category, of);
    }
}
