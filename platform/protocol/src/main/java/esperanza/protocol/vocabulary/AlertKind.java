package esperanza.protocol.vocabulary;

/** The reason of an alert. */
public enum AlertKind implements Code {
    IMMINENT_DANGER,
    STATEMENT_ADDED,
    WALL_APPLIED,
    DEADLINE_DUE_SOON,
    DEADLINE_BREACHED,
    GLASS_BROKEN,
    IDENTITY_REQUESTED,
    PARTIES_SET_APART,
    /** Protection is asked for, and nobody declared danger. */
    PROTECTION_REQUESTED,
    /** Something happened after a level of risk was found, and nobody has said what follows. */
    PROTECTION_REVIEW_CALLED,
    /** A person is threatened, or a measure fails, while they lack what they were promised. */
    PROTECTION_GAP,
    /** An alarm of a protected person. */
    PERSON_IN_DANGER,
    /** A protected person did not check in. */
    CHECKIN_MISSED,
    ANSWER_DEMANDED,
    /** Software could not tell a person something. */
    PERSON_NOT_TOLD
}
