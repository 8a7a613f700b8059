package esperanza.runtime.sealing;

/**
 * Holds the key-encryption keys. They never leave it; it wraps and unwraps data keys. Never asked while a report waits.
 *
 * <p>Fails with {@link SealingFailed} if a key was not wrapped here, or was tampered with.
 */
public interface KekProvider {

    /** The epoch under which new keys are wrapped. */
    int epoch();

    /** @param context what the key is for; unwrapping with another context fails */
    byte[] wrap(byte[] dataKey, byte[] context);

    byte[] unwrap(int epoch, byte[] wrapped, byte[] context);
}
