package esperanza.intake.contact.domain;

/** The people who may answer on a way. */
public enum Answerer {
    /** Only the person. */
    SELF,
    /** Also the one for whom we ask. */
    NAMED,
    ANYBODY
}
