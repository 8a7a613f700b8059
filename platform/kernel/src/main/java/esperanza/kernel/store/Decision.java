package esperanza.kernel.store;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.List;

/**
 * What a command decided, to be appended.
 *
 * @param expected where the stream stood when it was decided
 * @param digest what the command said (a keyed hash of its bytes): tells a repetition from a misuse of its id
 * @param notBefore the recording instant of the stream's last event
 * @param keys names of the stream, each held by one stream only
 */
public record Decision<E>(
        StreamId stream,
        Head expected,
        CommandId command,
        byte[] digest,
        Cause cause,
        Instant notBefore,
        List<E> events,
        List<StreamKey> keys) {}
