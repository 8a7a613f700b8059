package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.time.Duration;
import java.time.Instant;

/** What can be asked about who reads a report. {@code by}: the pseudonym of whoever asks. */
public sealed interface ClaimCommand {

    /**
     * Take it on, or keep it for longer.
     *
     * @param over whether it may be taken from whoever has it
     * @param holds for how long it is taken on
     * @param most for how long one person may have it without a break
     */
    record ClaimReport(
            ReportId reportId, CaseId caseId, String by, boolean over, Instant at, Duration holds, Duration most)
            implements ClaimCommand {

        /** Until when, if they have had it since then. */
        Instant until(Instant since) {
            Instant wanted = at.plus(holds);
            Instant last = since.plus(most);
            return wanted.isBefore(last) ? wanted : last;
        }
    }

    /** Give it back. */
    record ReleaseClaim(String by, Instant at) implements ClaimCommand {}
}
