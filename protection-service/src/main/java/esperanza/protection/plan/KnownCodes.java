package esperanza.protection.plan;

import esperanza.protocol.vocabulary.Code;
import esperanza.runtime.refusal.Refused;

/** The codes in a command. {@code UNKNOWN} only stands for a code that an older reader does not know. */
final class KnownCodes {

    private static final String UNKNOWN = "UNKNOWN";

    private KnownCodes() {}

    /**
     * Fails with 422 if the code is {@code UNKNOWN}.
     *
     * @param pointer the place of the code in the body
     */
    static void require(String pointer, Code code) {
        if (code.name().equals(UNKNOWN)) {
            throw Refused.invalid(pointer, "known-code", "This value is needed or out of bounds");
        }
    }
}
