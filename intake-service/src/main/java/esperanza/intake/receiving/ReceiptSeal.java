package esperanza.intake.receiving;

import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.kernel.CommandId;
import esperanza.runtime.command.Sent;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Draws the receipt of one call at random, and seals it under the key of the call, of which this service keeps only a
 * hash. So what is kept opens for a repetition of the call and for nobody else. Without a key there is no repetition.
 */
final class ReceiptSeal {

    private static final int BYTES = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LocalSeal seal;
    private final byte[] call;

    ReceiptSeal(Secrets secrets, CommandId id, Sent sent) {
        this.seal = new LocalSeal(
                secrets,
                "receipt " + sent.key().orElseGet(() -> UUID.randomUUID().toString()));
        this.call = id.value().toString().getBytes(StandardCharsets.US_ASCII);
    }

    SealedReceipt draw() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        Receipt receipt = Receipt.from(random);
        return new SealedReceipt(
                ReceiptQuery.digest(receipt), seal.seal(receipt.text().getBytes(StandardCharsets.US_ASCII), call));
    }

    /** Fails if it was sealed for another call. */
    Receipt open(SealedReceipt kept) {
        return Receipt.read(new String(seal.open(kept.sealed(), call), StandardCharsets.US_ASCII))
                .orElseThrow();
    }
}
