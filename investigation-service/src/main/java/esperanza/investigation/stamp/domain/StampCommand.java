package esperanza.investigation.stamp.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;

/** The command on the stamps of a case. */
public sealed interface StampCommand extends AfterTheEnd {

    /**
     * Record a stamp.
     *
     * @param authority the name of the authority, as in its address
     * @param serial its number of the stamp
     * @param token the answer of the authority, in Base64
     */
    record StampHistory(CaseId caseId, HeadsText stamped, String authority, String serial, String token)
            implements StampCommand {}
}
