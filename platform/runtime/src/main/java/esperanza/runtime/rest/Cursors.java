package esperanza.runtime.rest;

import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Positions of the log as readers get them: one block of AES under a key of this service, so that a cursor tells no count and
 * no gap, and every instance reads every other's. {@code 0} stands in front of everything.
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

    /** Fails with 422 if it is no cursor of ours. */
    public long position(String cursor) {
        return cursor.equals(START) ? 0 : opened(cursor);
    }

    private long opened(String cursor) {
        byte[] block = decoded(cursor);
        ByteBuffer open = ByteBuffer.wrap(block.length == BLOCK ? run(Cipher.DECRYPT_MODE, block) : new byte[BLOCK]);
        long position = open.getLong();
        if (position <= 0 || open.getLong() != 0) {
            throw noCursor();
        }
        return position;
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw noCursor();
        }
    }

    private static Refused noCursor() {
        return Lists.refused(List.of(new Refused.Field("/after", "no-cursor", "Use the cursor of a row")));
    }

    /** A single block that never repeats: the one use for which this mode is right. */
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
