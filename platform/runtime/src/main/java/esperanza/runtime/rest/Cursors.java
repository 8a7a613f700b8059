package esperanza.runtime.rest;

import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns positions of the log into opaque cursors for readers: one block of AES under a key of this service. A cursor
 * reveals no count and no gap, and every instance reads the cursors of every other. The cursor {@code 0} stands before
 * the first row.
 */
@Singleton
public class Cursors {

    private static final int BLOCK = 16;
    private static final String START = "0";

    private final SecretKeySpec key;

    public Cursors(Secrets secrets) {
        this.key = new SecretKeySpec(Arrays.copyOf(secrets.of("list cursor", new String[0]), BLOCK), "AES");
    }

    public String cursor(long position) {
        byte[] block = ByteBuffer.allocate(BLOCK).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(run(Cipher.ENCRYPT_MODE, block));
    }

    /** The position of a cursor. Fails with 422 if it is no cursor of this service. */
    public long position(String cursor) {
        return cursor.equals(START) ? 0 : find(cursor).orElseThrow(Cursors::noCursor);
    }

    /** The position of a cursor. Empty if it is no cursor of this service. */
    public OptionalLong find(String cursor) {
        try {
            byte[] block = Base64.getUrlDecoder().decode(cursor);
            return block.length == BLOCK ? opened(block) : OptionalLong.empty();
        } catch (IllegalArgumentException notBase64) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong opened(byte[] block) {
        ByteBuffer open = ByteBuffer.wrap(run(Cipher.DECRYPT_MODE, block));
        long position = open.getLong();
        return position > 0 && open.getLong() == 0 ? OptionalLong.of(position) : OptionalLong.empty();
    }

    private static Refused noCursor() {
        return Lists.refused(List.of(new Refused.Field("/after", "no-cursor", "Use the cursor of a row")));
    }

    /** Encrypts or decrypts a single block that never repeats: the one use for which ECB mode is right. */
    private byte[] run(int mode, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
