package esperanza.investigation.procedure.domain;

/** Why a reparation is due, or not. */
public enum ReparationGround {
    CLAIMED,
    /** The party does not want it. */
    DECLINED,
    ORDERED,
    AGREED
}
