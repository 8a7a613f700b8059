package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Seals data that wait on this machine's own disk until the log can take them. Its key is derived from a secret held in
 * memory as long as the process lives, so it needs neither a database nor a key provider.
 */
public final class LocalSeal {

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param what the kind of data that is sealed; each kind has a key of its own */
    public LocalSeal(Secrets secrets, String what) {
        this.key = AesGcm.key(secrets.of("local-seal", what));
    }

    /** @param context the purpose of the sealed bytes; they open with the same context only */
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = AesGcm.seal(key, nonce, context, Padding.toBucket(plain));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Returns the bytes with their padding blanks. Fails with {@link SealingFailed} if they were not sealed here or not
     * with this context.
     */
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < AesGcm.NONCE) {
            throw new SealingFailed();
        }
        byte[] nonce = Arrays.copyOf(sealed, AesGcm.NONCE);
        return AesGcm.open(key, nonce, context, Arrays.copyOfRange(sealed, AesGcm.NONCE, sealed.length));
    }
}
