package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * Values that only this service can compute, and computes alike every time: pseudonyms, digests of commands, receipts.
 * HMAC-SHA256 under a key of the key file, each use under its own label.
 */
public final class Secrets {

    private final KeyFile keys;

    public Secrets(KeyFile keys) {
        this.keys = keys;
    }

    /** 32 bytes from the label and the parts; the parts cannot run into each other. */
    public byte[] of(String label, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.mac());
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
