package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who opened what of a report, and what for. It lies in the stream {@code access}, which never leaves intake and never moves the
 * report itself; only that an identity is asked for, and the answer, are published, from a stream of their own.
 */
public sealed interface OpeningEvent extends Concerning
        permits OpeningEvent.PartOpened, OpeningEvent.IdentityRequestRead, OpeningEvent.IdentityOpened, IdentityEvent {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** Somebody opened what was told, or who is threatened. Recorded before they saw the first byte. */
    record PartOpened(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            SealedPart part,
            OpeningPurpose purpose,
            String by,
            Optional<Personal<String>> reasons)
            implements OpeningEvent {}

    /** Whoever asked, or a custodian, read why it was asked and what came of it. Recorded before they saw the first byte. */
    record IdentityRequestRead(ReportId reportId, CaseId caseId, UUID requestId, String by) implements OpeningEvent {}

    /** Whoever had asked opened who reports. Recorded before they saw the first byte. */
    record IdentityOpened(
            ReportId reportId, CaseId caseId, UUID openingId, UUID requestId, OpeningPurpose purpose, String by)
            implements OpeningEvent {}
}
