package esperanza.runtime.staff;

import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Seals what names a person in the table: their subject, and their name if it is known. A row opens under its own
 * pseudonym only.
 */
final class SealedPerson {

    /** The subject and the name of a person. */
    record Named(String subject, Optional<String> name) {}

    private static final char BETWEEN = '\n';

    private final LocalSeal seal;

    SealedPerson(Secrets secrets) {
        this.seal = new LocalSeal(secrets, "staff");
    }

    byte[] seal(String pseudonym, Named named) {
        return seal.seal(bytes(named.subject() + BETWEEN + named.name().orElse("")), bytes(pseudonym));
    }

    Named open(String pseudonym, byte[] sealed) {
        String text = new String(seal.open(sealed, bytes(pseudonym)), StandardCharsets.UTF_8);
        int end = text.indexOf(BETWEEN);
        return new Named(
                text.substring(0, end),
                Optional.of(text.substring(end + 1).strip()).filter(name -> !name.isEmpty()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
