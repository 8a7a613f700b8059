package esperanza.intake.triage;

import esperanza.intake.triage.domain.Claim;
import esperanza.intake.triage.domain.ClaimCommand;
import esperanza.intake.triage.domain.ClaimDecider;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.kernel.StreamType;

/** The stream of the claim on a report. The claim has the id of the report. */
public final class TriageStreams {

    public static final StreamType<ClaimCommand, Claim, ClaimEvent> ASSIGNMENT =
            new StreamType<>("assignment", "reportId", ClaimEvent.class, new ClaimDecider());

    private TriageStreams() {}
}
