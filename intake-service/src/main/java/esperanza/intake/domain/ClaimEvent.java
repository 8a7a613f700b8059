package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is reading a report for triage. Never leaves intake, and never moves the report itself. */
public sealed interface ClaimEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** Somebody took it on, until then; {@code since}: they have had it without a break. Empty in what was recorded without it. */
    record ReportClaimed(ReportId reportId, CaseId caseId, String by, Instant until, Optional<Instant> since)
            implements ClaimEvent {}

    /** Whoever had it gave it back. */
    record ClaimReleased(ReportId reportId, CaseId caseId, String by) implements ClaimEvent {}
}
