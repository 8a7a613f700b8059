package esperanza.intake.door;

import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.store.StreamKey;
import java.security.SecureRandom;
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

    /** The id by which the door names the key. */
    static UUID id(Receipt key) {
        return UUID.nameUUIDFromBytes(ReceiptQuery.digest(key));
    }

    /** The name by which the door is found. */
    static StreamKey name(Receipt key) {
        return new StreamKey(KIND, ReceiptQuery.digest(key));
    }
}
