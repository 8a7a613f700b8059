package esperanza.runtime.opening;

/** The purpose for which a person takes a list out of the system. */
public enum ExportPurpose {
    /** To share the work among the people of a unit. */
    WORK_SHARING,
    /** To look at what is late. */
    DELAY_REVIEW,
    /** To answer a court, the ombudsman or another authority that asks. */
    AUTHORITY,
    /** To hand the work over to another person or unit. */
    HANDOVER
}
