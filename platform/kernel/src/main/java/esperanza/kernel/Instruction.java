package esperanza.kernel;

/** A command for a stream, given by a policy. The stream's category says who decides it. */
public record Instruction(StreamId stream, Object command) {}
