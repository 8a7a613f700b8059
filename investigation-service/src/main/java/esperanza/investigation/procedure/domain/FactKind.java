package esperanza.investigation.procedure.domain;

/** The kind of a fact. */
public enum FactKind {
    CHARGES_FILED,
    PRECAUTIONARY_MEASURE_ORDERED,
    PRECAUTIONARY_MEASURE_ENDED,
    HEARING_SET,
    HEARING_HELD,
    PLEA_OFFERED,
    JUDGMENT_DELIVERED,
    APPEAL_FILED,
    APPEAL_DECIDED,
    JUDGMENT_FINAL,
    EXECUTION_STARTED
}
