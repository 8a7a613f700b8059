package esperanza.investigation.analysis.domain;

/** Whether the case is worked together with the linked ones. */
public enum Joinder {
    JOIN,
    SEPARATE
}
