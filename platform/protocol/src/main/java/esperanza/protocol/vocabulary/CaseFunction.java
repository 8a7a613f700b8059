package esperanza.protocol.vocabulary;

/** The capacity in which somebody is assigned to a case. */
public enum CaseFunction implements Code {
    INTAKE,
    PROTECTION,
    INVESTIGATION,
    UNKNOWN
}
