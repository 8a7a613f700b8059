package esperanza.investigation.evidence.domain;

/** The law on which a request to keep data rests. */
public enum PreservationBasis {
    /** Article 16 of the Budapest Convention: data at home. */
    ART_16,
    /** Article 29 of the Budapest Convention: data in another State. */
    ART_29,
    DOMESTIC
}
