package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.SecretKey;

/**
 * Wraps data keys by AES-256-GCM with one key per epoch: nonce ‖ ciphertext, bound to the context. An instance that
 * meets an unknown epoch reads the epochs again, because another instance may have made it.
 */
abstract class EpochKeys implements KekProvider {

    private final SecureRandom random = new SecureRandom();
    private volatile SortedMap<Integer, SecretKey> known = Collections.emptySortedMap();

    /** The keys that the provider holds now, by epoch. */
    abstract SortedMap<Integer, SecretKey> read();

    abstract byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain);

    abstract byte[] open(SecretKey key, byte[] nonce, byte[] context, byte[] sealed);

    @Override
    public final int epoch() {
        if (known.isEmpty() && epochs().isEmpty()) {
            throw new EpochGone();
        }
        return known.lastKey();
    }

    @Override
    public final SortedSet<Integer> epochs() {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(read()));
        return Collections.unmodifiableSortedSet(new TreeSet<>(known.keySet()));
    }

    @Override
    public final byte[] wrap(int epoch, byte[] dataKey, byte[] context) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = seal(key(epoch), nonce, context, dataKey);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public final byte[] unwrap(int epoch, byte[] wrapped, byte[] context) {
        SecretKey key = key(epoch);
        if (wrapped.length < AesGcm.NONCE + AesGcm.TAG) {
            throw new SealingFailed();
        }
        byte[] nonce = new byte[AesGcm.NONCE];
        byte[] sealed = new byte[wrapped.length - nonce.length];
        ByteBuffer.wrap(wrapped).get(nonce).get(sealed);
        return open(key, nonce, context, sealed);
    }

    private SecretKey key(int epoch) {
        SecretKey key = known.get(epoch);
        if (key == null && epochs().contains(epoch)) {
            key = known.get(epoch);
        }
        if (key == null) {
            throw new EpochGone();
        }
        return key;
    }

    /** Refuses to destroy the newest epoch, because the next data would have no key. */
    static void refuseNewest(int epoch, SortedSet<Integer> epochs) {
        if (!epochs.isEmpty() && epoch == epochs.last()) {
            throw new IllegalArgumentException("the newest epoch is in use");
        }
    }
}
