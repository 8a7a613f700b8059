package esperanza.kernel.store;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;

/**
 * The log of one service, seen as streams of one kind of event.
 *
 * <p>Promises:
 * <ul>
 *   <li>Versions of a stream are 1, 2, 3 … without holes. Positions are gapless and in commit order.
 *   <li>An outcome that {@link #append} answered is durable and stored once, whatever process dies afterwards.
 *   <li>A decision whose append failed is not stored; or it is stored once, and a repetition of the same command id
 *     answers it.
 *   <li>A caller that loses interest cancels nothing.
 * </ul>
 */
public interface EventStore<E> {

    /** The whole history of a stream. An unknown stream is empty. */
    Uni<History<E>> read(StreamId stream);

    /**
     * The whole history of a stream, and the outcome of the command if it was appended before. Fails with
     * {@link CommandMisused} if its id was used with another body.
     */
    Uni<History<E>> load(StreamId stream, CommandId command, byte[] digest);

    /**
     * Appends all events of the decision or none. Fails with:
     * <ul>
     *   <li>{@link VersionConflict} if the stream has another head than the decision expects;
     *   <li>{@link ReadingOutdated} if what the decision read besides has changed since;
     *   <li>{@link CommandMisused} if the command id was used with another body;
     *   <li>{@link KeyTaken} if one of the keys names another stream;
     *   <li>{@link StoreUnavailable} if nothing is known to be stored: the same command may be sent again.
     * </ul>
     */
    Uni<Outcome<E>> append(Decision<E> decision);
}
