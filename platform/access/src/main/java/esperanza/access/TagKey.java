package esperanza.access;

import esperanza.kernel.CaseId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes the exclusion tags of one institution or person, a different one on every case: the first half of SHA-256(key ‖
 * case). Without the key nobody learns from a tag whose it is, or that the same institution is excluded from two cases.
 * The SQL function {@code tag_on} computes the same.
 *
 * @param hex 32 bytes as 64 hexadecimal digits
 */
public record TagKey(String hex) {

    /** The key of a caller without a token. */
    public static final TagKey NOBODYS = new TagKey("00".repeat(32));

    private static final int HALF = 16;

    /** The length of a tag in hexadecimal digits. */
    static final int TAG = 2 * HALF;

    public String on(CaseId of) {
        return on(of.value());
    }

    /** The tag on something else than a case, made in the same way. */
    public String on(UUID thing) {
        byte[] key = HexFormat.of().parseHex(hex);
        ByteBuffer both = ByteBuffer.allocate(key.length + 16)
                .put(key)
                .putLong(thing.getMostSignificantBits())
                .putLong(thing.getLeastSignificantBits());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(both.array());
            return HexFormat.of().formatHex(hash, 0, HALF);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
