package esperanza.runtime.rest;

import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the place of a row in its list into an opaque cursor: encrypted under a key of this service, so that a cursor
 * reveals no count, no gap and no sort key. The same row has the same cursor, and every instance reads the cursors of
 * every other. The cursor {@code 0} stands before the first row.
 */
@Singleton
public class Cursors {

    public static final String START = "0";

    private static final int KEY = 16;
    /** The JDK fails on a shorter text with an exception of its own making. */
    private static final int SHORTEST = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    /** Made once: each entry of the live stream has two cursors, and a new cipher costs ten times as much as its use. */
    private final Cipher sealing;

    public Cursors(Secrets secrets) {
        this.key = new SecretKeySpec(Arrays.copyOf(secrets.of("list cursor", new String[0]), KEY), "AES");
        try {
            this.sealing = cipher(Cipher.ENCRYPT_MODE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cursor of a row whose place is its position in the log. */
    public String cursor(long position) {
        return sealed(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    }

    /** A cursor of the position that differs each time, so that it does not tell whether the log has grown. */
    public String fresh(long position) {
        return sealed(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(position)
                .putLong(RANDOM.nextLong())
                .array());
    }

    /** The position of a cursor. Fails with 422 if it is no cursor of this service. */
    public long position(String cursor) {
        return cursor.equals(START) ? 0 : find(cursor).orElseThrow(Cursors::refused);
    }

    /** The position of a cursor. Empty if it is no cursor of this service. */
    public OptionalLong find(String cursor) {
        return opened(cursor)
                .filter(open -> open.length == Long.BYTES || open.length == 2 * Long.BYTES)
                .map(open -> OptionalLong.of(ByteBuffer.wrap(open).getLong()))
                .orElseGet(OptionalLong::empty);
    }

    /** The cursor of a row whose place is its sort key, e.g. an instant and an id. */
    public String of(Object... sortKey) {
        String text =
                String.join("|", Arrays.stream(sortKey).map(Object::toString).toList());
        return sealed(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place made of the sort key of a cursor. Fails with 422 if it is no cursor of such a list of this service. */
    public <T> T place(String cursor, int parts, Function<List<String>, T> place) {
        try {
            return opened(cursor)
                    .map(open -> List.of(new String(open, StandardCharsets.UTF_8).split("\\|", -1)))
                    .filter(sortKey -> sortKey.size() == parts)
                    .map(place)
                    .orElseThrow(Cursors::refused);
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw refused();
        }
    }

    /** The answer to a cursor that is none of this list. */
    public static Refused refused() {
        return Refused.invalid("/after", "no-cursor", "Use the cursor of a row or of a page");
    }

    private String sealed(byte[] place) {
        try {
            byte[] sealed;
            synchronized (sealing) {
                sealed = sealing.doFinal(place);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> opened(String cursor) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            return sealed.length < SHORTEST
                    ? Optional.empty()
                    : Optional.of(cipher(Cipher.DECRYPT_MODE).doFinal(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** AES key wrap with padding (NIST SP 800-38F): it needs no nonce, and it notices what it did not make. */
    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
        cipher.init(mode, key);
        return cipher;
    }
}
