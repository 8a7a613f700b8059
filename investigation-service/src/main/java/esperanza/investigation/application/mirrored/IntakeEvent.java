package esperanza.investigation.application.mirrored;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What investigation needs of intake's events. */
public sealed interface IntakeEvent {

    record Affected(PartyRef party, PartyKind kind) {}

    /** @param onlyFor the party that comes alone, because its consent stands by itself */
    record ReportReferred(
            ReportId reportId,
            CaseId caseId,
            ReferralDestination to,
            List<Affected> affected,
            Optional<String> firstLevelArea,
            Optional<ConsentState> consent,
            Optional<PartyRef> onlyFor)
            implements IntakeEvent {

        public ReportReferred {
            affected = affected == null ? List.of() : List.copyOf(affected);
        }
    }

    /** @param onlyFor the party that says it for itself alone */
    record ConsentGiven(ReportId reportId, CaseId caseId, ConsentPurpose purpose, Optional<PartyRef> onlyFor)
            implements IntakeEvent {}

    /** @param onlyFor the party that says it for itself alone */
    record ConsentWithdrawn(ReportId reportId, CaseId caseId, ConsentPurpose purpose, Optional<PartyRef> onlyFor)
            implements IntakeEvent {}

    /** It tells of the same incident as the other; both live on. */
    record CaseJoined(CaseId caseId, CaseId into) implements IntakeEvent {}

    record CaseJoinUndone(CaseId caseId, CaseId into) implements IntakeEvent {}

    record DataErased(ReportId reportId, CaseId caseId, UUID erasureId) implements IntakeEvent {}
}
