package esperanza.protocol.term;

/** The first day that counts of a term in days. Business days begin with the next business day under both. */
public enum FirstDay {
    /** The day after the start. */
    DAY_AFTER,
    /** The first business day after the start. */
    NEXT_BUSINESS_DAY
}
