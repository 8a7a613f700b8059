package esperanza.investigation.participation.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.UUID;

/** The commands on one act that a party proposes. */
public sealed interface ProposalCommand extends CaseCommand {

    UUID proposalId();

    record ProposeAct(CaseId caseId, UUID proposalId, PartyRef party, Personal<String> words)
            implements ProposalCommand {}

    /**
     * Answer it in writing.
     *
     * @param acts the ids of the acts that were ordered for the proposal; empty if it is refused
     */
    record AnswerProposal(
            CaseId caseId, At at, UUID proposalId, ProposalOutcome outcome, List<UUID> acts, Personal<String> reasons)
            implements ProposalCommand, OfTheLead {}

    record ConfirmProposal(CaseId caseId, UUID proposalId, Writer by, Personal<String> words)
            implements ProposalCommand, AfterTheEnd {}

    /** Record that the answer does not settle it, as the party says. */
    record ContestProposal(CaseId caseId, UUID proposalId, Personal<String> words)
            implements ProposalCommand, AfterTheEnd {}
}
