package esperanza.intake.receiving.parser;

import java.util.Set;

/**
 * The subject under which an unmapped value is sealed, by its place. Only values that plainly describe the case are
 * sealed under the case.
 * Values that may name a person are sealed as narrowly as that person's name.
 */
enum SealingScope {
    CASE,
    REPORTER,
    PARTY;

    private static final Set<String> OF_THE_CASE =
            Set.of("account", "code", "defence", "externalReference", "files", "occurred", "place", "threat");
    /** The empty name stands for the whole text. */
    private static final Set<String> OF_THE_REPORTER =
            Set.of("", "channel", "consents", "contact", "language", "receipt", "reporterKind", "safeContact");

    static SealingScope of(String pointer) {
        String property = pointer.isEmpty() ? "" : pointer.split("/", 3)[1];
        if (OF_THE_CASE.contains(property)) {
            return CASE;
        }
        return OF_THE_REPORTER.contains(property) ? REPORTER : PARTY;
    }
}
