package esperanza.notification.rota.domain;

/** Kinds of absence. Sealed: no list tells who is ill. */
public enum AbsenceKind {
    ILLNESS,
    LEAVE,
    TRAINING,
    OTHER_WORK
}
