package esperanza.notification.application.mirrored;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What notification needs of intake's events. */
public sealed interface IntakeEvent {

    record Affected(PartyRef party) {}

    /** @param receivedAt the instant that the terms of the report count from */
    record ReportReceived(
            ReportId reportId,
            CaseId caseId,
            Instant receivedAt,
            boolean imminentDanger,
            List<Affected> affected,
            Optional<String> firstLevelArea)
            implements IntakeEvent {

        public ReportReceived {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    record ReportReferred(ReportId reportId, CaseId caseId, ReferralDestination to) implements IntakeEvent {}

    record ReportTriaged(ReportId reportId, CaseId caseId) implements IntakeEvent {}
}
