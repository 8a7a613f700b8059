package esperanza.investigation.procedure.domain;

/** The five forms of reparation (A/RES/60/147). A threat alone, without a later attack, deserves them. */
public enum ReparationForm {
    RESTITUTION,
    COMPENSATION,
    REHABILITATION,
    SATISFACTION,
    NON_REPETITION
}
