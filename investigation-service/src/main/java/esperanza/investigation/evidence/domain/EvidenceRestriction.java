package esperanza.investigation.evidence.domain;

/** Why an item is not disclosed. */
public enum EvidenceRestriction {
    /** Disclosure would tell a source of a journalist or an organisation. */
    SOURCE,
    INTIMATE,
    CHILD
}
