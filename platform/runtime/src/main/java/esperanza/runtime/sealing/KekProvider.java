package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import java.util.SortedSet;

/**
 * Holds the key-encryption keys, one per epoch. They never leave it; it wraps and unwraps data keys. All instances of a
 * service share it: what one of them made or destroyed holds for the others as soon as they look. Never asked while a report
 * waits, and never on an event loop: it may be a device at the end of a line.
 *
 * <p>Fails with {@link EpochGone} if there is no key of the epoch, with {@link SealingFailed} if a key was not wrapped here
 * or was tampered with, with {@link StoreUnavailable} if it cannot be reached.
 */
public interface KekProvider {

    /** The newest epoch this instance knows of: new keys are wrapped under it. */
    int epoch();

    /** Looks again, and tells what epochs there are. */
    SortedSet<Integer> epochs();

    /** @param context what the key is for; unwrapping with another context fails */
    byte[] wrap(int epoch, byte[] dataKey, byte[] context);

    byte[] unwrap(int epoch, byte[] wrapped, byte[] context);

    /** The same data key under another epoch; nobody but the provider and the caller's memory sees it meanwhile. */
    default byte[] rewrap(int from, int to, byte[] wrapped, byte[] context) {
        return wrap(to, unwrap(from, wrapped, context), context);
    }

    /** Makes the key of this epoch. Nothing happens if it is there already. */
    void newEpoch(int epoch);

    /**
     * Destroys the key of this epoch: whatever is still wrapped under it, in whatever copy, stays closed for ever. Nothing
     * happens if there is none. Refuses the newest.
     */
    void destroyEpoch(int epoch);

    /** Wraps and unwraps something, and fails as that fails. */
    default void check() {
        byte[] probe = new byte[32];
        unwrap(epoch(), wrap(epoch(), probe, probe), probe);
    }
}
