package esperanza.runtime.refusal;

import esperanza.kernel.CaseNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parts by which a person narrows a list. Fails with 422 at the part that says nothing of its kind. */
public final class Narrowing {

    /** The form of a number of a case, or of its first symbols, in any grouping. */
    public static final String NUMBER = "^[0-9A-Za-z*~$= -]{1,16}$";

    /** The form of the pseudonym of a person. */
    public static final String PSEUDONYM = "^[0-9a-f]{20}$";

    private Narrowing() {}

    public static <E extends Enum<E>> Optional<E> code(Class<E> of, String pointer, Optional<String> said) {
        return said.map(code -> Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(pointer, "unknown-code", "One of " + all(of))));
    }

    /** The cases whose number begins so. */
    public static Optional<CaseNumber.Range> number(String pointer, Optional<String> said) {
        return said.map(begun -> CaseNumber.beginning(begun)
                .orElseThrow(() -> Refused.invalid(pointer, "no-case-number", "No number of a case begins so")));
    }

    private static String all(Class<? extends Enum<?>> of) {
        return Arrays.stream(of.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
