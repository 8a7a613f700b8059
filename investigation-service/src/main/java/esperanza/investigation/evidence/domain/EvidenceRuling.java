package esperanza.investigation.evidence.domain;

/** The ruling of a court on an item. */
public enum EvidenceRuling {
    ADMITTED,
    EXCLUDED
}
