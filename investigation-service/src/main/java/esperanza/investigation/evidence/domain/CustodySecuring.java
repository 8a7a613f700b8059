package esperanza.investigation.evidence.domain;

/** How an item came into custody. */
public enum CustodySecuring {
    SEIZED,
    SURRENDERED,
    COLLECTED_AT_SCENE,
    CAPTURED_ONLINE,
    EXTRACTED,
    COPIED,
    RECEIVED_FROM_PROVIDER,
    RECORDED;

    /** True if only a record of the capture tells what the item is worth. */
    boolean needsCapture() {
        return this == CAPTURED_ONLINE || this == EXTRACTED;
    }
}
