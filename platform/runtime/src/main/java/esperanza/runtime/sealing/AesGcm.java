package esperanza.runtime.sealing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a 96-bit nonce and a 128-bit tag (NIST SP 800-38D). */
final class AesGcm {

    static final String NAME = "AES/GCM/NoPadding";
    static final int NONCE = 12;
    static final int TAG = 16;

    /** Found once, because the search through all providers takes as long as the sealing of a short text. */
    private static final Provider PROVIDER = provider();

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        return run(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
    }

    static byte[] open(SecretKey key, byte[] nonce, byte[] context, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, key, nonce, context, sealed);
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(NAME, PROVIDER);
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(NAME).getProvider();
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }
}
