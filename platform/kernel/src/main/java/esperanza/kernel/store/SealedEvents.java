package esperanza.kernel.store;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is sealed in the streams of one kind of event. Whoever asks has recorded before who opens it, and why: nothing here
 * does it for them.
 */
public interface SealedEvents<E> {

    /**
     * The whole history of a stream, readable as far as it belongs to these subjects and their keys still exist; what
     * belongs to others stays closed, and so does what was erased. Fails with {@link StoreUnavailable} if the log or the
     * keys cannot be had now.
     */
    Uni<List<Recorded<E>>> open(StreamId stream, Set<UUID> subjects);
}
