package esperanza.notification.domain;

/** Why somebody is called. */
public enum AlertKind {
    IMMINENT_DANGER,
    DEADLINE_DUE_SOON,
    DEADLINE_BREACHED
}
