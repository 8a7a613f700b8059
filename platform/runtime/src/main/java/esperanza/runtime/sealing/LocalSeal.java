package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Seals what waits on this machine's own disk until the log can take it. Its key comes from the key file and is at hand as long
 * as the process lives: neither a database nor a key provider is asked.
 */
public final class LocalSeal {

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param what what is sealed; each has a key of its own */
    public LocalSeal(Secrets secrets, String what) {
        this.key = AesGcm.key(secrets.of("local-seal", what));
    }

    /** @param context what the sealed bytes are for; they open with the same context only */
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = AesGcm.seal(key, nonce, context, Padding.toBucket(plain));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The bytes with the blanks that pad them. Fails with {@link SealingFailed} if they were not sealed here, or not for this. */
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < AesGcm.NONCE) {
            throw new SealingFailed();
        }
        byte[] nonce = Arrays.copyOf(sealed, AesGcm.NONCE);
        return AesGcm.open(key, nonce, context, Arrays.copyOfRange(sealed, AesGcm.NONCE, sealed.length));
    }
}
