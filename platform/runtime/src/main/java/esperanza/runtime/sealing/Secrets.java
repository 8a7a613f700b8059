package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Computes values that only this service can compute, and always the same from the same input: pseudonyms, digests of
 * commands. HMAC-SHA256, each use under its own label.
 *
 * <p>Decided: the key is held in memory and never asked of a key provider, because each request computes several values
 * and a report must not wait for a device.
 * <ul>
 *   <li>With a key file the key is an entry of that file.</li>
 *   <li>With any other provider the key is the data key of the service itself ({@link KeyRing#ofTheService}), wrapped
 *     like all others. So the device holds nothing extractable, a stolen key database does not reveal the key, and a
 *     rotation rewraps it.</li>
 *   <li>The key never changes, because otherwise nobody would find their reports again.</li>
 * </ul>
 */
public final class Secrets {

    /** Holds the key and is never used itself: a copy of it costs less than a new one. */
    private final Mac prototype;

    public Secrets(KeyFile file) {
        this(file.mac());
    }

    public Secrets(SecretKey key) {
        try {
            prototype = Mac.getInstance("HmacSHA256");
            prototype.init(key);
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    /**
     * 32 bytes from the label and the parts. Each part has a length prefix, so different parts never give the same
     * bytes.
     */
    public byte[] of(String label, byte[]... parts) {
        try {
            Mac mac = (Mac) prototype.clone();
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
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
