package esperanza.investigation.evidence.domain;

/** A measure that a court must authorise. */
public enum AuthorisationMeasure {
    SUBSCRIBER_DATA,
    TRAFFIC_DATA,
    CONTENT_DATA,
    CELL_DUMP,
    INTERCEPTION,
    SEARCH,
    SEIZURE,
    BANK_RECORDS,
    STATE_FILES,
    BODILY_SAMPLE,
    ANTICIPATED_EVIDENCE,
    OTHER
}
