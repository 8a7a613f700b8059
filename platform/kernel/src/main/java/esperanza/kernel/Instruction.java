package esperanza.kernel;

/**
 * A command for a stream, given by a policy. The handler registered for the stream's category decides it.
 *
 * @param begins true if the command most likely creates the stream. The handler then decides on the empty state without
 *     reading, which saves one round trip to the database. If the stream exists already, the append conflicts, and the
 *     command is read, decided and appended like any other. The decider must therefore accept the command on an empty
 *     stream.
 */
public record Instruction(StreamId stream, Object command, boolean begins) {

    public Instruction(StreamId stream, Object command) {
        this(stream, command, false);
    }

    public static Instruction beginning(StreamId stream, Object command) {
        return new Instruction(stream, command, true);
    }
}
