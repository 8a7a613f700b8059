package esperanza.protection.checkin.domain;

/** The cause of an alarm. Always sealed: nothing clear tells one kind from another. */
public enum AlarmKind {
    /** The person calls for help. */
    PANIC,
    /** The person said the word that was agreed for somebody who is forced. */
    DURESS,
    /** The person said a word that was not agreed. */
    SILENT,
    /** The person did not check in, and was not found safe. */
    MISSED
}
