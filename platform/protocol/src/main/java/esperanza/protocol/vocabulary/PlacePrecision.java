package esperanza.protocol.vocabulary;

/**
 * How exactly the place of an incident is known. An exact place is always sealed; what travels is an area above the
 * population floor.
 */
public enum PlacePrecision implements Code {
    EXACT,
    LOCALITY,
    SECOND_LEVEL,
    FIRST_LEVEL,
    COUNTRY,
    UNKNOWN
}
