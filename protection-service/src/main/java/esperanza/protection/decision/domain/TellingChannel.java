package esperanza.protection.decision.domain;

/** The way by which the person is told. Each is one on which nobody else hears or reads the decision. */
public enum TellingChannel {
    SAFE_IN_PERSON,
    /** Through a recognised representative. */
    REPRESENTATIVE,
    SAFE_MESSENGER
}
