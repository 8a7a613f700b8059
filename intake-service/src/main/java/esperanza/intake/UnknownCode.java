package esperanza.intake;

import esperanza.protocol.vocabulary.Code;
import esperanza.runtime.refusal.Refused;

/**
 * The code {@code UNKNOWN}, which only stands for a code that an older reader does not know. No command of a person
 * names it.
 */
public final class UnknownCode {

    private UnknownCode() {}

    /** Refuses it as {@link esperanza.runtime.rest.KnownCode} does, which a command of the domain cannot carry. */
    public static void refuse(String pointer, Code code) {
        if (code.name().equals("UNKNOWN")) {
            throw Refused.invalid(pointer, "known-code", "This value is needed or out of bounds");
        }
    }
}
