package esperanza.investigation.participation.domain;

/** What the parties of a file are told of, each time that it happens. */
public enum Milestone {
    FILE_TAKEN,
    DISCARD_PROPOSED,
    HYPOTHESIS_DISCARDED,
    INVESTIGATION_SUSPENDED,
    ARCHIVE_PROPOSED,
    FILE_ARCHIVED,
    FILE_REOPENED,
    FILE_CLOSED,
    END_IMPOSED,
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
