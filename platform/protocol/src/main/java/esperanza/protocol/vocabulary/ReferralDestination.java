package esperanza.protocol.vocabulary;

/** The destination of a referral. Investigation and protection start in parallel; neither waits for the other. */
public enum ReferralDestination implements Code {
    INVESTIGATION,
    PROTECTION,
    UNKNOWN;

    /** The purpose that the person has to consent to before a report goes there. */
    public ConsentPurpose purpose() {
        return switch (this) {
            case INVESTIGATION -> ConsentPurpose.INVESTIGATION;
            case PROTECTION -> ConsentPurpose.PROTECTION;
            case UNKNOWN -> ConsentPurpose.UNKNOWN;
        };
    }
}
