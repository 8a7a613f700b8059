package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import java.util.SortedSet;

/**
 * Holds the key-encryption keys, one per epoch, and wraps and unwraps data keys with them.
 * <ul>
 *   <li>The keys never leave the provider.</li>
 *   <li>All instances of a service share it. An epoch that one instance made or destroyed is so for the others as soon
 *     as they look.</li>
 *   <li>Callers never ask it while a report waits, and never on an event loop: it may be a remote device.</li>
 * </ul>
 *
 * <p>Fails with {@link EpochGone} if there is no key of the epoch, with {@link SealingFailed} if a key was not wrapped
 * here or was tampered with, with {@link StoreUnavailable} if it cannot be reached.
 */
public interface KekProvider {

    /** The newest epoch this instance knows of. New data keys are wrapped under it. */
    int epoch();

    /** Reads the epochs that the provider holds now. */
    SortedSet<Integer> epochs();

    /** @param context the purpose of the key; unwrapping with another context fails */
    byte[] wrap(int epoch, byte[] dataKey, byte[] context);

    byte[] unwrap(int epoch, byte[] wrapped, byte[] context);

    /** Wraps the same data key under another epoch. Only the provider and the caller's memory see the key meanwhile. */
    default byte[] rewrap(int from, int to, byte[] wrapped, byte[] context) {
        return wrap(to, unwrap(from, wrapped, context), context);
    }

    /** Makes the key of this epoch. Does nothing if it exists already. */
    void newEpoch(int epoch);

    /**
     * Destroys the key of this epoch. Data keys still wrapped under it, in any copy, stay closed for ever. Does nothing
     * if there is no such key. Refuses the newest epoch.
     */
    void destroyEpoch(int epoch);

    /** Wraps and unwraps a probe, and fails as those do. */
    default void check() {
        byte[] probe = new byte[32];
        unwrap(epoch(), wrap(epoch(), probe, probe), probe);
    }
}
