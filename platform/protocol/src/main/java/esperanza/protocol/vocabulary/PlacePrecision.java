package esperanza.protocol.vocabulary;

/**
 * How exactly the place of an incident is known. An exact place is always sealed; only an area above the population
 * floor travels in clear.
 */
public enum PlacePrecision implements Code {
    EXACT,
    LOCALITY,
    SECOND_LEVEL,
    FIRST_LEVEL,
    COUNTRY,
    UNKNOWN
}
