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
    RECORDED
}
