package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The key of one file: derived from the data key of the file's subject, and at an end with that key. */
public final class FileKey {

    private static final int LENGTH = 32;

    private final UUID contentId;
    private final UUID kid;
    private final byte[] bytes;

    private FileKey(UUID contentId, UUID kid, byte[] bytes) {
        this.contentId = contentId;
        this.kid = kid;
        this.bytes = bytes;
    }

    /** HKDF-SHA256 (RFC 5869) of the data key, without a salt; the info is the 16 bytes of the subject. */
    static FileKey of(DataKey key) {
        try {
            byte[] info = bytes(key.subject());
            return new FileKey(
                    key.subject(),
                    key.kid(),
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(HKDFParameterSpec.ofExtract()
                                    .addIKM(key.key())
                                    .thenExpand(info, LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new SealingFailed(e);
        }
    }

    /** The subject of the file. */
    public UUID contentId() {
        return contentId;
    }

    /** The id of the data key. */
    public UUID kid() {
        return kid;
    }

    /** A copy of the 32 bytes under which the segments of the file are sealed. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
