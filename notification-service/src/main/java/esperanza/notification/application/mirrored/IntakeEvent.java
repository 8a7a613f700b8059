package esperanza.notification.application.mirrored;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;

/** What notification needs of intake's events. */
public sealed interface IntakeEvent {

    record Affected(PartyRef party) {}

    record ReportReceived(
            ReportId reportId,
            CaseId caseId,
            boolean imminentDanger,
            List<Affected> parties,
            Optional<String> firstLevelArea,
            boolean testOnly)
            implements IntakeEvent {

        public ReportReceived {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    record ReportReferred(ReportId reportId, CaseId caseId, ReferralDestination to) implements IntakeEvent {}

    record ReportTriaged(ReportId reportId, CaseId caseId) implements IntakeEvent {}
}
