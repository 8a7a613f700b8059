package esperanza.protocol.term;

/**
 * An area of the country, in the manner of ISO 3166-2.
 *
 * @param code {@code XX-01} on the first level, {@code XX-01-001} on the second
 * @param population people who live there
 */
public record Area(String code, String name, int population) {

    public Area {
        Require.that(
                code != null && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}(-[0-9]{3})?"), "Not a code of an area: " + code);
        Require.text(code + ": name", name);
        Require.that(population >= 0, code + ": population is negative");
    }

    boolean onFirstLevel() {
        return code.indexOf('-') == code.lastIndexOf('-');
    }

    /** The code of the first-level area in which it lies; its own code if it is a first-level area. */
    String firstLevel() {
        return onFirstLevel() ? code : code.substring(0, code.lastIndexOf('-'));
    }
}
