package esperanza.intake.report.domain;

/** The way in which a person of the mechanism acknowledged a report to the one who sent it. */
public enum ReceiptWay {
    IN_PERSON,
    BY_CALL,
    IN_WRITING,
    /** In the conversation that a receipt opens, or through the hotline that sent the report. */
    IN_CONVERSATION
}
