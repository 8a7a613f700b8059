package esperanza.investigation.authorship.domain;

import esperanza.kernel.CaseId;
import java.util.Optional;

/** The state of a referral of officials' conduct. */
public sealed interface Conduct {

    record Unknown() implements Conduct {}

    /** @param outcome empty until the body answers */
    record Referred(CaseId caseId, Track track, boolean acknowledged, Optional<ConductOutcome> outcome)
            implements Conduct {}
}
