package esperanza.files.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By this a service vouches for the bytes that it passes on to a person. The service publishes the id that it derives from
 * the case, the file and the sum, and gives the secret to that person alone. The next service derives the id from the bytes
 * that arrived: other bytes, another file or another case give another id. Without the secret nobody can ask an id
 * whether it is that of a file they know.
 *
 * @param secret 32 bytes in lower-case hex
 */
public record Voucher(String secret) {

    private static final String HMAC = "HmacSHA256";

    /** The id of the thing that these bytes become. */
    public UUID idOf(UUID caseId, UUID fileId, String sha256) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), HMAC));
            String all = caseId + " " + fileId + " " + sha256;
            ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(all.getBytes(StandardCharsets.US_ASCII)));
            return ownForm(bytes.getLong(), bytes.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A UUID of version 8, whose other 122 bits are free. */
    private static UUID ownForm(long high, long low) {
        return new UUID(high & ~0xF000L | 0x8000L, low & ~(3L << 62) | 2L << 62);
    }

    @Override
    public String toString() {
        return "Voucher[]";
    }
}
