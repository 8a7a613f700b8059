package esperanza.notification.domain;

import esperanza.kernel.CaseId;

/** Where an alert stands. */
public sealed interface AlertState {

    record Unknown() implements AlertState {}

    /**
     * It pages.
     *
     * @param rounds how often it paged
     * @param onThisRung how often on the rung it stands on
     */
    record Open(AlertId alert, CaseId caseId, String role, int rounds, int onThisRung) implements AlertState {}

    record Acknowledged(String person) implements AlertState {}
}
