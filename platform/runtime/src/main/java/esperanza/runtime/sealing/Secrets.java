package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Values that only this service can compute, and computes alike every time: pseudonyms, digests of commands, receipts.
 * HMAC-SHA256, each use under its own label.
 *
 * <p>Decided: the key of it is held in memory and never asked of a key provider. Each request computes several of these, and a
 * report must not wait for a device. With a key file it is an entry of that file; with any other provider it is the data key of
 * the service itself ({@link KeyRing#ofTheService}), wrapped like all others: nothing extractable lies in the device, a stolen
 * key database does not tell it, and a rotation moves it along. It never changes, or nobody would find what they reported.
 */
public final class Secrets {

    private final SecretKey key;

    public Secrets(KeyFile file) {
        this(file.mac());
    }

    public Secrets(SecretKey key) {
        this.key = key;
    }

    /** 32 bytes from the label and the parts; the parts cannot run into each other. */
    public byte[] of(String label, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    public byte[] of(String label, String... parts) {
        byte[][] bytes = new byte[parts.length][];
        for (int n = 0; n < parts.length; n++) {
            bytes[n] = parts[n].getBytes(StandardCharsets.UTF_8);
        }
        return of(label, bytes);
    }
}
