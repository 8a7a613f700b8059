package esperanza.investigation.authorship.domain;

/** How strongly the evidence speaks against a suspect. */
public enum EvidenceGrade {
    LEAD,
    INDICATION,
    WELL_FOUNDED
}
