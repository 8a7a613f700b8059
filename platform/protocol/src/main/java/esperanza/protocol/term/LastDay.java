package esperanza.protocol.term;

/** The rule for a term whose last day is no business day. A term of hours ends with its last hour under both. */
public enum LastDay {
    /** The term ends on that day. */
    STAYS,
    /** The term ends with the next business day; counted backwards, with the business day before. */
    NEXT_BUSINESS_DAY
}
