package esperanza.protection.decision.domain;

/** The question that a matter puts to those who decide. */
public enum MatterKind {
    /** Whether measures are granted. */
    MEASURES
}
