package esperanza.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys with which a page seals what was typed and not sent. A key is made from our secret, the person and the day
 * (HKDF-SHA256), so that a draft opens after a new sign-in of the same person, and to nobody two days later.
 */
final class DraftKeys {

    /** The bytes of a key: AES-256. */
    static final int LENGTH = 32;

    private static final String DERIVATION = "HKDF-SHA256";

    private final byte[] secret;
    private final InstantSource clock;

    DraftKeys(String secret, InstantSource clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** The key of today, which seals, and that of yesterday, which only opens: a shift goes over midnight. */
    byte[] of(String subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(key(subject, today));
        both.writeBytes(key(subject, today.minusDays(1)));
        return both.toByteArray();
    }

    private byte[] key(String subject, LocalDate day) {
        byte[] of = ("esperanza console drafts " + day + " " + subject).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance(DERIVATION)
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(of, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
