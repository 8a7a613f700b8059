package esperanza.investigation.programme.domain;

/**
 * The catalogue of acts. An act is substantive if it seeks, secures or examines evidence, or hears a person: only such
 * an act counts as work on the file.
 */
public enum ActType {
    /** Subscriber, calls, messages and cell sites of a telephone. */
    TELEPHONY(true, true),
    /** Messages that their owner hands over. */
    MESSAGING(true, false),
    /** Capture of posts, profiles and networks. */
    SOCIAL(true, false),
    /** Headers and path of e-mails. */
    EMAIL(true, false),
    /** The person or device behind an online account. */
    ATTRIBUTION(true, false),
    /** Examination of a device that its owner hands over. */
    DEVICE_FORENSIC(true, false),
    /** Prints, paper, ink and source of a document or an object. */
    DOCUMENT(true, false),
    /** Comparison of a text or a voice. */
    LINGUISTIC(true, false),
    VIDEO(true, false),
    /** Movements of a person or a device. */
    LOCATION(true, true),
    /** Interview of a victim or a witness. */
    WITNESS(true, false),
    EXPERT_PSYCHOSOCIAL(true, false),
    CONTEXT_EXPERT(true, false),
    FINANCIAL(true, true),
    /** Access to files of the State about the defender. */
    INTELLIGENCE_FILES(true, true),
    PHYSICAL_SCENE(true, false),
    /** Records of organisations of civil society. */
    CSO_RECORD(true, false),
    /** Open sources. */
    OSINT(true, false),
    SEARCH(true, true),
    INTERCEPTION(true, true),
    FILE_READING(false, false),
    FORWARDING(false, false),
    REMINDER(false, false);

    private final boolean substantive;
    private final boolean authorised;

    ActType(boolean substantive, boolean authorised) {
        this.substantive = substantive;
        this.authorised = authorised;
    }

    public boolean isSubstantive() {
        return substantive;
    }

    /** True if a court or another authority allows the act first. */
    boolean needsAuthorisation() {
        return authorised;
    }
}
