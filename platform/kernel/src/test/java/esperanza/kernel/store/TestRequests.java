package esperanza.kernel.store;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Commands as an officer sends them to any version of a stream: for tests of use cases on {@link InMemoryEventStore}.
 */
public final class TestRequests {

    private static final Actor OFFICER = Actor.human("intake-officer", "officer", "MECHANISM");

    private TestRequests() {}

    /** A command that was never sent before. */
    public static <C> Request<C> request(StreamId stream, C command) {
        return request(stream, new CommandId(UUID.randomUUID()), command);
    }

    /** @param id repeats the command that was sent under it, if there was one */
    public static <C> Request<C> request(StreamId stream, CommandId id, C command) {
        Cause cause = Cause.of(OFFICER, Instant.EPOCH, id.value());
        return new Request<>(stream, id, id.bytes(), OptionalInt.empty(), cause, command);
    }
}
