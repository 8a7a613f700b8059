package esperanza.intake.contact;

import esperanza.intake.contact.domain.ContactKind;
import esperanza.intake.contact.domain.Way;
import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes that prove ways, and the names of ways. Both are computed from a secret of this service and stored nowhere. Each
 * way has a code of its own, so that a code tells which way it proves.
 */
@Singleton
public class ContactCodes {

    private static final int CODES = 1_000_000;

    private final Secrets secrets;

    ContactCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The message that brings the code of this version. */
    public static UUID message(UUID report, int version) {
        byte[] name = ("proof/" + report + '/' + version).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name);
    }

    /** Six digits. */
    public String code(UUID message, UUID way) {
        byte[] drawn = secrets.of("contact-code", message.toString(), way.toString());
        return "%06d".formatted(Integer.remainderUnsigned(ByteBuffer.wrap(drawn).getInt(), CODES));
    }

    /** The way whose code was said; empty if it is that of none. */
    Optional<UUID> provenBy(String said, UUID message, List<Way> ways) {
        return ways.stream()
                .map(Way::id)
                .filter(way -> MessageDigest.isEqual(bytes(code(message, way)), bytes(said)))
                .findFirst();
    }

    /** The same for the same address of the same report. */
    UUID way(UUID report, ContactKind kind, String address) {
        return UUID.nameUUIDFromBytes(
                secrets.of("contact-way", report.toString(), kind.name(), address.toLowerCase(Locale.ROOT)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
