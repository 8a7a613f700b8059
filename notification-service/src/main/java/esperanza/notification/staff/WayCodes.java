package esperanza.notification.staff;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;

/** Codes that prove ways, and the names of ways. Both are computed from a secret of this service and stored nowhere. */
@Singleton
public class WayCodes {

    private static final int CODES = 1_000_000;
    private static final int PAGE_CODES = 10_000;

    private final Secrets secrets;

    WayCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Six digits. */
    public String code(UUID codeId) {
        return "%06d".formatted(Integer.remainderUnsigned(drawn("way-code", codeId), CODES));
    }

    /** Four digits, by which a person answers a page. */
    public String ofPage(UUID messageId) {
        return "%04d".formatted(Integer.remainderUnsigned(drawn("page-code", messageId), PAGE_CODES));
    }

    private int drawn(String label, UUID id) {
        return ByteBuffer.wrap(secrets.of(label, id.toString())).getInt();
    }

    /** Takes as long for a code that is nearly right as for any other. */
    boolean isRight(UUID codeId, String said) {
        return MessageDigest.isEqual(bytes(code(codeId)), bytes(said));
    }

    /** As {@link #isRight}. */
    public boolean isRightOfPage(UUID messageId, String said) {
        return MessageDigest.isEqual(bytes(ofPage(messageId)), bytes(said));
    }

    /** The same for the same address of the same person, so that naming it again makes no second way. */
    public UUID way(String person, WayKind kind, String address) {
        return UUID.nameUUIDFromBytes(secrets.of("way", person, kind.name(), address.toLowerCase(Locale.ROOT)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
