package esperanza.investigation.file.domain;

/** Whether the threat has a trait. {@code UNKNOWN} counts as a yes until somebody knows. */
public enum TraitAnswer {
    YES,
    NO,
    UNKNOWN
}
