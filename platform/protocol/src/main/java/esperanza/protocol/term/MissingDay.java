package esperanza.protocol.term;

/** The end of a term in months or years whose last month lacks the day of the start. */
public enum MissingDay {
    /** The last day of that month: from 31 January, one month ends in February. */
    LAST_OF_MONTH,
    /** The first business day of the month after it. */
    FIRST_BUSINESS_DAY_AFTER
}
