package esperanza.kernel.store;

import esperanza.kernel.Recorded;
import java.util.List;

/**
 * What a command did.
 *
 * @param position the last position of the log that a reader must have seen to see this
 * @param version the version of the stream after the command
 * @param events what it recorded; empty if it changed nothing
 * @param repeated it had been done before, and this is what was done then
 */
public record Outcome<E>(long position, int version, List<Recorded<E>> events, boolean repeated) {}
