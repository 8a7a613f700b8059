package esperanza.kernel;

/**
 * A command that a policy gives to a stream. The category of the stream determines its decider.
 *
 * @param begins true if the command most likely begins the stream: it is decided without reading the stream first,
 *     which saves one round trip. If the stream exists already, the command is handled like any other
 */
public record Instruction(StreamId stream, Object command, boolean begins) {

    public Instruction(StreamId stream, Object command) {
        this(stream, command, false);
    }

    public static Instruction beginning(StreamId stream, Object command) {
        return new Instruction(stream, command, true);
    }
}
