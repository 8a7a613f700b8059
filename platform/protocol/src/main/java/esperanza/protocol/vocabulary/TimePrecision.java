package esperanza.protocol.vocabulary;

/** How exactly the time of an incident is known. */
public enum TimePrecision implements Code {
    EXACT,
    HOUR,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
}
