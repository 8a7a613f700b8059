package esperanza.intake.report.domain;

/** The facets of a threat, F1–F10: orthogonal, each with any number of codes. Source: {@code esperanza.protocol} vocabulary. */
public enum Facet {
    EXPRESSION,
    CHANNEL,
    DIGITAL_SUBTYPE,
    TARGET_LEVEL,
    ANNOUNCED_HARM,
    APPARENT_AIM,
    AUTHOR_CLASS,
    STATE_LINK,
    AUTHOR_ROLE,
    DISCRIMINATION,
    TEMPORAL_PATTERN
}
