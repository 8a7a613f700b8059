package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.time.Instant;

/** What can be asked about who reads a report. {@code by}: the pseudonym of whoever asks. */
public sealed interface ClaimCommand {

    /**
     * Take it on, or keep it for longer.
     *
     * @param over whether it may be taken from whoever has it
     */
    record ClaimReport(ReportId reportId, CaseId caseId, String by, boolean over, Instant at, Instant until)
            implements ClaimCommand {}

    /** Give it back. */
    record ReleaseClaim(String by, Instant at) implements ClaimCommand {}
}
