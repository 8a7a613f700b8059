package esperanza.runtime.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The hash that binds an event to everything before it in its stream: SHA-256(0x02 ‖ lp(category) ‖ lp(id) ‖ version ‖
 * lp(metadata) ‖ SHA-256(clear) ‖ SHA-256(sealed) ‖ previous hash), where lp puts a four-byte length in front. The hash
 * covers stored bytes, so it needs no canonical JSON and no key.
 */
public final class Chain {

    /** The digest of an empty text: the event holds no personal data. */
    public static final byte[] NOTHING = sha256(new byte[0]);

    private static final int DIGEST = 32;

    private Chain() {}

    public static byte[] hash(
            String category,
            UUID id,
            int version,
            byte[] metadata,
            byte[] clear,
            byte[] sealedDigest,
            byte[] previous) {
        byte[] name = category.getBytes(StandardCharsets.UTF_8);
        byte[] stream = id.toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(
                1 + 3 * 4 + name.length + stream.length + 4 + metadata.length + 2 * DIGEST + previous.length);
        all.put((byte) 2);
        all.putInt(name.length).put(name);
        all.putInt(stream.length).put(stream);
        all.putInt(version);
        all.putInt(metadata.length).put(metadata);
        all.put(sha256(clear)).put(sealedDigest).put(previous);
        return sha256(all.array());
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
