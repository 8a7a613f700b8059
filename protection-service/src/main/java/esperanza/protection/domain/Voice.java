package esperanza.protection.domain;

/** Who says that a measure arrived, or that it did not. Never the authority that handed it over. */
public enum Voice {
    BENEFICIARY,
    REPRESENTATIVE,
    SECOND_SOURCE
}
