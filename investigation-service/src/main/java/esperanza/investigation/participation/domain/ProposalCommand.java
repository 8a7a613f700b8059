package esperanza.investigation.participation.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
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

    /** @param by pseudonym */
    record AnswerProposal(
            CaseId caseId,
            UUID proposalId,
            String by,
            ProposalOutcome outcome,
            List<UUID> acts,
            Personal<String> reasons)
            implements ProposalCommand {}

    record ConfirmProposal(CaseId caseId, UUID proposalId, Writer by, Personal<String> words)
            implements ProposalCommand, AfterTheEnd {}

    record ContestProposal(CaseId caseId, UUID proposalId, Personal<String> words)
            implements ProposalCommand, AfterTheEnd {}
}
