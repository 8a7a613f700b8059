package esperanza.kernel.store;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the sealed data in the streams of one kind of event. The caller has recorded before who opens them and why,
 * unless only codes are answered with which the reader works; nothing here records it.
 */
public interface SealedEvents<E> {

    /**
     * The whole history of a stream. Data of these subjects are open if their keys still exist; data of other subjects,
     * and erased data, stay closed.
     *
     * <p>Fails with {@link StoreUnavailable} if the log or the keys cannot be had now.
     */
    Uni<List<Recorded<E>>> open(StreamId stream, Set<UUID> subjects);

    /**
     * The last event of one of these types that stands in the log at this position or before it, opened alike. The others
     * stay closed, so that the work does not grow with the stream. Empty if there is none.
     */
    Uni<Optional<Recorded<E>>> openLast(
            StreamId stream, Set<Class<? extends E>> types, long position, Set<UUID> subjects);
}
