package esperanza.investigation.participation.domain;

import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The state of one act that a party proposes. */
public sealed interface Proposal {

    /** No such proposal. */
    record Unknown() implements Proposal {}

    /**
     * A party proposed it.
     *
     * @param outcome of the last answer; empty: not answered yet
     * @param acts those that were ordered for it, by the last answer
     * @param assertedBy pseudonym of the person who answered last; empty: nobody did yet
     * @param confirmation the word of the party on the answer
     */
    record Made(
            CaseId caseId,
            PartyRef party,
            Optional<ProposalOutcome> outcome,
            List<UUID> acts,
            String assertedBy,
            Confirmation confirmation)
            implements Proposal {

        static Made by(PartyRef party, CaseId caseId) {
            return new Made(caseId, party, Optional.empty(), List.of(), "", ASSERTED);
        }

        boolean isContested() {
            return confirmation == CONTESTED;
        }

        /** A contest stands although the proposal is answered again. */
        Made answered(ProposalOutcome next, List<UUID> ordered, String by) {
            return new Made(caseId, party, Optional.of(next), ordered, by, isContested() ? CONTESTED : ASSERTED);
        }

        Made said(Confirmation word) {
            return new Made(caseId, party, outcome, acts, assertedBy, word);
        }
    }
}
