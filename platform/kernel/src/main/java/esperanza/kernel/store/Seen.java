package esperanza.kernel.store;

import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;

/**
 * A reading of a decision besides its own stream. The append compares it with the log at the instant of writing: a
 * decision over several streams then rests on what is so, not on what was so when it was read.
 */
public sealed interface Seen {

    /**
     * A stream as it was read.
     *
     * @param version 0: it did not exist
     */
    record AtVersion(StreamId stream, int version) implements Seen {}

    /**
     * All streams of a case, those that do not exist yet among them: no event behind this position names the case.
     *
     * @param position where the log ended before anything was read
     */
    record CaseUpTo(CaseId of, long position) implements Seen {}
}
