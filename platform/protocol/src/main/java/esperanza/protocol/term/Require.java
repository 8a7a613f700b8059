package esperanza.protocol.term;

/** Checks of profile data. A failure names the value, so that the author of a profile finds the line. */
public final class Require {

    private Require() {}

    /** The id of a term or of another rule of law. */
    static void id(String id) {
        that(id != null && id.matches("[A-Z][A-Z0-9_]{1,63}"), "A term's id is UPPER_SNAKE, not " + id);
    }

    public static void text(String name, String value) {
        that(value != null && !value.isBlank(), name + " is missing");
    }

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
