package esperanza.kernel;

/** The kind of actor that caused an event. Software may register and propose; only people act. */
public enum ActorKind {
    /** A person in a role, of an institution. */
    HUMAN,
    /** A policy or a timer. Never meets a legal term or a diligence item. */
    SYSTEM,
    /** A court, another authority, a hotline's system. */
    EXTERNAL
}
