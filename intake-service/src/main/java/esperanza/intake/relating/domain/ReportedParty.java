package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.time.Instant;

/** A party as its report names it. Each report has references of its own, so a party belongs to one report. */
public record ReportedParty(PartyRef party, CaseId caseId, Instant receivedAt) {

    /** The order of the reports; within one report, of the references. No two parties are equal in it. */
    public boolean isBefore(ReportedParty other) {
        int order = receivedAt.compareTo(other.receivedAt);
        return order < 0 || order == 0 && party.value().compareTo(other.party.value()) < 0;
    }
}
