package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who opened what of a report, and what for. Never leaves intake, and never moves the report itself. */
public sealed interface OpeningEvent extends Concerning {

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

    /** Somebody asks who reports: a second person has to grant it. */
    record IdentityRequested(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            OpeningPurpose purpose,
            String by,
            Personal<String> reasons)
            implements OpeningEvent {}

    /** Whoever asked, or a custodian, read why it was asked and what came of it. Recorded before they saw the first byte. */
    record IdentityRequestRead(ReportId reportId, CaseId caseId, UUID requestId, String by) implements OpeningEvent {}

    /** A second person granted it. */
    record IdentityGranted(ReportId reportId, CaseId caseId, UUID requestId, String by, Instant until)
            implements OpeningEvent {}

    /** A second person denied it. */
    record IdentityDenied(ReportId reportId, CaseId caseId, UUID requestId, String by, Personal<String> reasons)
            implements OpeningEvent {}

    /** Whoever had asked opened who reports. Recorded before they saw the first byte. */
    record IdentityOpened(
            ReportId reportId, CaseId caseId, UUID openingId, UUID requestId, OpeningPurpose purpose, String by)
            implements OpeningEvent {}
}
