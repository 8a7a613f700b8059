package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;

/** Where an alert stands. */
public sealed interface AlertState {

    record Unknown() implements AlertState {}

    /**
     * It pages.
     *
     * @param rounds how often it paged
     * @param onThisRung how often on the rung it stands on
     */
    record Open(AlertId alert, CaseId caseId, AlertKind kind, String role, int rounds, int onThisRung)
            implements AlertState {

        Open on(String rung) {
            return new Open(alert, caseId, kind, rung, rounds, 0);
        }

        Open paged(int round, String rung) {
            return new Open(alert, caseId, kind, rung, round, onThisRung + 1);
        }

        /** Somebody else was paged in this round; its own rung was not asked. */
        Open pagedElsewhere(int round) {
            return new Open(alert, caseId, kind, role, round, onThisRung);
        }
    }

    /**
     * Somebody answers for it; it waits for their act.
     *
     * @param was how it stood, on the rung of whoever answered
     * @param actBy until when it waits
     */
    record Acknowledged(Open was, String person, Instant actBy) implements AlertState {}

    /** What it called for is done, or is called for by another alert. */
    record Settled(Open was) implements AlertState {}
}
