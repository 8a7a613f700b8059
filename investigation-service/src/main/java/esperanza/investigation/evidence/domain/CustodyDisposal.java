package esperanza.investigation.evidence.domain;

/** The disposal of an item that is no longer evidence. */
public enum CustodyDisposal {
    RETAINED,
    RETURNED,
    DESTROYED_BY_ORDER
}
