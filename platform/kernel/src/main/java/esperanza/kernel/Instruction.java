package esperanza.kernel;

/**
 * A command for a stream, given by a policy. The stream's category says who decides it.
 *
 * @param begins whether the stream is most likely begun by it: then it is decided without reading, which costs one round trip
 *     less, and as any other should the stream be there already
 */
public record Instruction(StreamId stream, Object command, boolean begins) {

    public Instruction(StreamId stream, Object command) {
        this(stream, command, false);
    }

    public static Instruction beginning(StreamId stream, Object command) {
        return new Instruction(stream, command, true);
    }
}
