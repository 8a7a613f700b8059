package esperanza.protection.measure.domain;

/** The side that confirms or contests a handover. Never the authority that handed the measure over. */
public enum Voice {
    BENEFICIARY,
    REPRESENTATIVE,
    SECOND_SOURCE
}
