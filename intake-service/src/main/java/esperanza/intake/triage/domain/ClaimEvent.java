package esperanza.intake.triage.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events on the claim of a report for triage. They never leave intake and never change the version of the report's
 * stream.
 */
public sealed interface ClaimEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A person claimed the report until {@code until}. {@code since}: held without interruption since then; empty in
     * events recorded before the field existed.
     */
    record ReportClaimed(ReportId reportId, CaseId caseId, String by, Instant until, Optional<Instant> since)
            implements ClaimEvent {}

    /** The holder released the claim; or a supervisor did, with reasons. */
    record ClaimReleased(ReportId reportId, CaseId caseId, String by, Optional<Personal<String>> reasons)
            implements ClaimEvent {}

    /**
     * A supervisor gave the claim of one person to another.
     *
     * @param from pseudonym of the person who held it before
     * @param by pseudonym of the person who holds it now, from {@code since} until {@code until}
     */
    record ClaimReassigned(
            ReportId reportId,
            CaseId caseId,
            String from,
            String by,
            Instant since,
            Instant until,
            Personal<String> reasons)
            implements ClaimEvent {

        public ReportClaimed claim() {
            return new ReportClaimed(reportId, caseId, by, until, Optional.of(since));
        }
    }
}
