package esperanza.protocol.term;

/**
 * A ground on which a measure may be taken away. Each has a floor that binds whatever the law of a country says; the floors
 * are code, and a country says which of the grounds its law has.
 */
public enum ChangeGround {
    /** The risk is lower than it was. */
    RISK_CEASED,
    /** The person does not let the measure be put in place. */
    REFUSES_MEASURE,
    /** The person does not take part in a new assessment. */
    REFUSES_REASSESSMENT,
    /** The office for which the person was protected has ended. */
    OFFICE_ENDED,
    /** The risk has no connection with the defence of rights any more. */
    NEXUS_GONE,
    /** The person is in prison, whose authority protects them. */
    PRISON,
    MISUSE,
    MISUSE_REPEATED
}
