package esperanza.intake.report.domain;

/** The kind of a notice that lies ready at the own door. It is all that the door says before the notice is opened. */
public enum NoticeKind {
    /** A decision that concerns the person. */
    DECISION,
    /** A meeting, a visit or a call that was agreed or is proposed. */
    APPOINTMENT,
    /** The answer to what the person asked for. */
    REPLY,
    NEWS
}
