package esperanza.protocol.vocabulary;

/** What somebody is assigned to a case for. */
public enum CaseFunction implements Code {
    INTAKE,
    PROTECTION,
    INVESTIGATION,
    UNKNOWN
}
