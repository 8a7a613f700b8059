package esperanza.intake.door;

import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.command.CommandIds;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A key of the own door of a party: 100 random bits in the form of a receipt, so that one field takes both. Only its
 * hash is stored.
 */
final class DoorKey {

    static final String KIND = "door";

    private static final int BYTES = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DoorKey() {}

    static Receipt draw() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Receipt.from(random);
    }

    /** The id by which the door names the key: nobody outside can compare it with a key, because a secret makes it. */
    static UUID id(Receipt key, CommandIds ids) {
        return UUID.nameUUIDFromBytes(ids.pseudonym(KIND + HexFormat.of().formatHex(ReceiptQuery.digest(key)))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The name by which the door is found. */
    static StreamKey name(Receipt key) {
        return new StreamKey(KIND, ReceiptQuery.digest(key));
    }
}
