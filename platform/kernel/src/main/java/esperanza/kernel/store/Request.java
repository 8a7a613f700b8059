package esperanza.kernel.store;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A command on its way to its stream.
 *
 * @param digest a keyed hash of the bytes of the command
 * @param expectedVersion the version of the stream that the sender expects; empty if any version will do
 * @param seen the readings for the command besides its stream
 */
public record Request<C>(
        StreamId stream,
        CommandId id,
        byte[] digest,
        OptionalInt expectedVersion,
        Cause cause,
        C command,
        List<StreamKey> keys,
        List<Seen> seen) {

    public Request {
        requireNonNull(stream);
        requireNonNull(id);
        requireNonNull(digest);
        requireNonNull(expectedVersion);
        requireNonNull(cause);
        requireNonNull(command);
        keys = List.copyOf(keys);
        seen = List.copyOf(seen);
    }

    public Request(
            StreamId stream,
            CommandId id,
            byte[] digest,
            OptionalInt expectedVersion,
            Cause cause,
            C command,
            List<StreamKey> keys) {
        this(stream, id, digest, expectedVersion, cause, command, keys, List.of());
    }

    public Request(StreamId stream, CommandId id, byte[] digest, OptionalInt expectedVersion, Cause cause, C command) {
        this(stream, id, digest, expectedVersion, cause, command, List.of());
    }

    /** The same command, which gives its stream these further names. */
    public Request<C> naming(List<StreamKey> names) {
        return new Request<>(stream, id, digest, expectedVersion, cause, command, names, seen);
    }

    /** The same command, decided on what was read besides its stream. */
    public Request<C> having(List<? extends Seen> read) {
        return new Request<>(stream, id, digest, expectedVersion, cause, command, keys, List.copyOf(read));
    }
}
