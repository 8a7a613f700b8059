package esperanza.protocol.vocabulary;

/** The origin of a list or a code, in words that a lawyer can follow, and how far it was checked. */
public record Source(Verification verification, String reference) {}
