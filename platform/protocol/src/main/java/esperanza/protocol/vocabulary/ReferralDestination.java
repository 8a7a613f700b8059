package esperanza.protocol.vocabulary;

/** Where a report is referred. Investigation and protection start in parallel; neither waits for the other. */
public enum ReferralDestination implements Code {
    INVESTIGATION,
    PROTECTION,
    UNKNOWN
}
