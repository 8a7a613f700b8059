package esperanza.investigation.evidence.domain;

/** Whether an item is still what was secured. */
public enum CustodyIntegrity {
    MATCHES,
    DIFFERS,
    NOT_CHECKABLE
}
