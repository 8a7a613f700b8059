package esperanza.runtime.refusal;

import esperanza.protocol.vocabulary.Code;

/** The codes in a command. {@code UNKNOWN} only stands for a code that an older reader does not know. */
public final class KnownCodes {

    private static final String UNKNOWN = "UNKNOWN";

    private KnownCodes() {}

    /**
     * Fails with 422 if the code is {@code UNKNOWN}, for a body whose components carry no constraints.
     *
     * @param pointer the place of the code in the body
     */
    public static void require(String pointer, Code code) {
        if (code.name().equals(UNKNOWN)) {
            throw Refused.invalid(pointer, "known-code", "This value is needed or out of bounds");
        }
    }
}
