package esperanza.investigation.evidence.domain;

/** Whether an item is the original or a copy to work on. */
public enum EvidenceCopy {
    ORIGINAL,
    WORKING
}
