package esperanza.protocol.vocabulary;

/** Where a consent stands. Only {@code GRANTED} opens a gate: silence is not consent. */
public enum ConsentState implements Code {
    GRANTED,
    REFUSED,
    NOT_ASKED,
    UNKNOWN
}
