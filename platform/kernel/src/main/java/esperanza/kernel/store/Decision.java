package esperanza.kernel.store;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.List;

/**
 * The events that a command decided, to be appended.
 *
 * @param expected the head of the stream when the command was decided
 * @param digest a keyed hash of the bytes of the command: distinguishes a repetition from a misuse of its id
 * @param notBefore the recording instant of the stream's last event
 * @param keys names of the stream, each held by one stream only
 * @param seen the readings for the decision besides the stream
 */
public record Decision<E>(
        StreamId stream,
        Head expected,
        CommandId command,
        byte[] digest,
        Cause cause,
        Instant notBefore,
        List<E> events,
        List<StreamKey> keys,
        List<Seen> seen) {

    public Decision(
            StreamId stream,
            Head expected,
            CommandId command,
            byte[] digest,
            Cause cause,
            Instant notBefore,
            List<E> events,
            List<StreamKey> keys) {
        this(stream, expected, command, digest, cause, notBefore, events, keys, List.of());
    }
}
