package esperanza.notification.rota.domain;

/** Grounds on which a shift is withdrawn. */
public enum WithdrawalGround {
    PERSON_ABSENT,
    PLAN_CHANGED,
    PLANNED_BY_MISTAKE
}
