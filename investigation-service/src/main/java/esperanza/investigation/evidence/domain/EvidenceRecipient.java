package esperanza.investigation.evidence.domain;

/** To whom an item is disclosed. */
public enum EvidenceRecipient {
    COURT,
    VICTIMS_COUNSEL,
    DEFENCE_COUNSEL,
    OTHER_AUTHORITY
}
