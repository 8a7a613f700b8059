package esperanza.intake.triage.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Commands on the claim of a report. */
public sealed interface ClaimCommand {

    /**
     * Claims the report, or extends the caller's own claim.
     *
     * @param over true if the claim may be taken from another holder
     * @param holds the duration of the claim from now
     * @param most the longest time that one person may hold it without interruption
     */
    record ClaimReport(ReportId reportId, CaseId caseId, boolean over, At at, Duration holds, Duration most)
            implements ClaimCommand {

        /** The end of a claim that has been held since {@code since}. */
        Instant until(Instant since) {
            Instant wanted = at.now().plus(holds);
            Instant last = since.plus(most);
            return wanted.isBefore(last) ? wanted : last;
        }
    }

    /** Releases the claim. */
    record ReleaseClaim(At at) implements ClaimCommand {}

    /**
     * Gives the claim of another person to somebody else, or back to the queue.
     *
     * @param to pseudonym of the person who is to triage the report; empty: the report is free again
     * @param holds the duration of the claim from now
     */
    record ReassignClaim(Optional<String> to, At at, Duration holds, Personal<String> reasons)
            implements ClaimCommand {}
}
