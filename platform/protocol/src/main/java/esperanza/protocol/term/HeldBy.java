package esperanza.protocol.term;

/** The side that owes the act of a term. */
public enum HeldBy {
    AUTHORITY,
    /** The protected person. Their silence is no breach: the term passes, and the State acts. */
    PERSON
}
