package esperanza.protocol.term;

/** Checks of profile data. A failure names the value, so that the author of a profile finds the line. */
final class Require {

    private Require() {}

    static void text(String name, String value) {
        that(value != null && !value.isBlank(), name + " is missing");
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
