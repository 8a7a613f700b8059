package esperanza.protocol.vocabulary;

/** Where a report is referred. Investigation and protection start in parallel; neither waits for the other. */
public enum ReferralDestination implements Code {
    INVESTIGATION,
    PROTECTION,
    UNKNOWN;

    /** The purpose for which a report goes there: what has to be consented to. */
    public ConsentPurpose purpose() {
        return switch (this) {
            case INVESTIGATION -> ConsentPurpose.INVESTIGATION;
            case PROTECTION -> ConsentPurpose.PROTECTION;
            case UNKNOWN -> ConsentPurpose.UNKNOWN;
        };
    }
}
