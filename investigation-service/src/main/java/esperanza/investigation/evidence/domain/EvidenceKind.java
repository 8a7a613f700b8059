package esperanza.investigation.evidence.domain;

/** The kinds of evidence. */
public enum EvidenceKind {
    /** Calls, text messages, SIM cards, cell sites. */
    TELEPHONY,
    /** Chats and voice notes of an application. */
    MESSAGING,
    /** Posts, profiles, networks. */
    SOCIAL,
    /** Headers and attachments. */
    EMAIL,
    /** The image or extraction of a device. The device itself is PHYSICAL_SCENE. */
    DEVICE_FORENSIC,
    /** A pamphlet, a letter, and what was delivered with it. */
    DOCUMENT,
    /** A comparison of text or voice. */
    LINGUISTIC,
    /** Video of any camera. */
    VIDEO,
    WITNESS,
    /** An expert's view of the impact on a person or a collective. */
    EXPERT_PSYCHOSOCIAL,
    /** A social, anthropological or political expert's view. */
    CONTEXT_EXPERT,
    FINANCIAL,
    /** Files of the State, such as those of surveillance. */
    INTELLIGENCE_FILES,
    /** Objects and traces: a break-in, shots, damage, a seized device. */
    PHYSICAL_SCENE,
    /** Registers of civil society organisations. */
    CSO_RECORD,
    /** Open sources. */
    OSINT;

    /** True if an item of this kind is a file, so that only its hash tells whether it changed. */
    public boolean isDigital() {
        return switch (this) {
            case TELEPHONY, MESSAGING, SOCIAL, EMAIL, DEVICE_FORENSIC, VIDEO, OSINT -> true;
            case DOCUMENT,
                    LINGUISTIC,
                    WITNESS,
                    EXPERT_PSYCHOSOCIAL,
                    CONTEXT_EXPERT,
                    FINANCIAL,
                    INTELLIGENCE_FILES,
                    PHYSICAL_SCENE,
                    CSO_RECORD -> false;
        };
    }
}
