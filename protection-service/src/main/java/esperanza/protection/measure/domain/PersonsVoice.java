package esperanza.protection.measure.domain;

/** The side that speaks for the protected person. Never the authority. */
public enum PersonsVoice {
    BENEFICIARY,
    REPRESENTATIVE
}
