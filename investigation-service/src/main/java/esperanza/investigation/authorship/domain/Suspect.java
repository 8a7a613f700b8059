package esperanza.investigation.authorship.domain;

import esperanza.kernel.CaseId;

/** The state of a suspect. */
public sealed interface Suspect {

    record Unknown() implements Suspect {}

    /**
     * @param recordedBy pseudonym of the investigator
     * @param cleared true: a second person found that the suspicion does not hold
     */
    record Known(CaseId caseId, String recordedBy, boolean cleared) implements Suspect {

        public boolean isOf(CaseId asked) {
            return caseId.equals(asked);
        }
    }
}
