package esperanza.investigation.analysis.domain;

/**
 * How specific and plausible the content of a threat is. One input of a person's judgement among others: no command
 * closes or lowers anything because the content is low. A person may pose a threat without making one.
 */
public enum ContentLevel {
    /** Vague, implausible or without detail. */
    LOW,
    /** More concrete, with some place or time, without preparation. */
    MEDIUM,
    /** Direct, specific and plausible, with steps taken. */
    HIGH
}
