package esperanza.kernel.store;

import esperanza.kernel.Recorded;
import java.util.List;

/**
 * The outcome of a command.
 *
 * @param position a reader shows the effect of the command once it has processed the log up to this position
 * @param version the version of the stream after the command
 * @param events the recorded events; empty if the command changed nothing
 * @param repeated true if the command had been appended before, and this is the outcome of that time
 */
public record Outcome<E>(long position, int version, List<Recorded<E>> events, boolean repeated) {}
