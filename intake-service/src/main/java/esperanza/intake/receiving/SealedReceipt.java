package esperanza.intake.receiving;

/**
 * A receipt as it is kept for repetitions of its call.
 *
 * @param hash by which its report is found
 * @param sealed opens with the key of the call only, which nobody but its sender has
 */
public record SealedReceipt(byte[] hash, byte[] sealed) {}
