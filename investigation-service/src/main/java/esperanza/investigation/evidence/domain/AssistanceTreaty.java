package esperanza.investigation.evidence.domain;

/** The instrument on which a request for legal assistance rests. */
public enum AssistanceTreaty {
    /** The Budapest Convention on Cybercrime. */
    BUDAPEST,
    /** The Inter-American Convention on Mutual Assistance in Criminal Matters. */
    INTER_AMERICAN,
    /** The United Nations Convention against Transnational Organized Crime. */
    PALERMO,
    BILATERAL,
    RECIPROCITY
}
