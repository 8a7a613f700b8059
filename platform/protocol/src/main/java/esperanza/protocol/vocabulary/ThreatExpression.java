package esperanza.protocol.vocabulary;

/** Facet F1: how a threat was expressed. Several may apply. */
public enum ThreatExpression implements Code {
    DIRECT_EXPLICIT,
    INDIRECT,
    VEILED,
    CONDITIONAL,
    SYMBOLIC,
    CODED_CONTEXTUAL,
    IMPLIED_BY_CONDUCT,
    UNKNOWN
}
