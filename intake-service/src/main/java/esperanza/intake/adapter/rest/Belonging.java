package esperanza.intake.adapter.rest;

import java.util.Set;

/**
 * To whom something belongs that could not be mapped, by its place: only what plainly tells of the case is sealed with the case.
 * Whatever may name somebody is sealed as narrowly as their name.
 */
enum Belonging {
    CASE,
    REPORTER,
    PARTY;

    private static final Set<String> OF_THE_CASE =
            Set.of("account", "code", "defence", "files", "occurred", "place", "threat");
    /** The empty name is that of the whole text. */
    private static final Set<String> OF_THE_REPORTER =
            Set.of("", "channel", "consents", "contact", "language", "receipt", "reporterKind", "safeContact");

    static Belonging of(String pointer) {
        String property = pointer.isEmpty() ? "" : pointer.split("/", 3)[1];
        if (OF_THE_CASE.contains(property)) {
            return CASE;
        }
        return OF_THE_REPORTER.contains(property) ? REPORTER : PARTY;
    }
}
