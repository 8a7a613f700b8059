package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.ParticipationRule.ACT_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_ANSWERED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_ANSWERED_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_PROPOSAL;
import static esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome.REFUSED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.Proposal.Made;
import esperanza.investigation.participation.domain.Proposal.Unknown;
import esperanza.investigation.participation.domain.ProposalCommand.*;
import esperanza.investigation.participation.domain.ProposalEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;

/** The rules of one act that a party proposes. */
public final class ProposalDecider implements Decider<ProposalCommand, Proposal, ProposalEvent> {

    @Override
    public Proposal initial() {
        return new Unknown();
    }

    @Override
    public List<ProposalEvent> decide(Proposal proposal, ProposalCommand command) {
        return switch (command) {
            case ProposeAct propose ->
                List.of(new ActProposed(propose.caseId(), propose.proposalId(), propose.party(), propose.words()));
            case AnswerProposal answer -> List.of(answered(made(proposal, answer), answer));
            case ConfirmProposal confirm -> confirmed(made(proposal, confirm), confirm);
            case ContestProposal contest ->
                saidAlready(made(proposal, contest), CONTESTED)
                        ? List.of()
                        : List.of(new ProposalContested(contest.caseId(), contest.proposalId(), contest.words()));
        };
    }

    @Override
    public Proposal evolve(Proposal proposal, ProposalEvent event) {
        return switch (event) {
            case ActProposed proposed -> Made.by(proposed.party(), proposed.caseId());
            case ProposalAnswered answered ->
                in(proposal).answered(answered.outcome(), answered.acts(), answered.assertedBy());
            case ProposalConfirmed _ -> in(proposal).said(CONFIRMED);
            case ProposalContested _ -> in(proposal).said(CONTESTED);
        };
    }

    private static ProposalEvent answered(Made proposal, AnswerProposal answer) {
        if (proposal.outcome().isPresent() && !proposal.isContested()) {
            throw new RuleViolation(ALREADY_ANSWERED);
        }
        if (answer.acts().isEmpty() != (answer.outcome() == REFUSED)) {
            throw new RuleViolation(ACT_NEEDED);
        }
        return new ProposalAnswered(
                answer.caseId(),
                answer.proposalId(),
                answer.outcome(),
                answer.acts(),
                answer.at().by(),
                answer.reasons());
    }

    private static List<ProposalEvent> confirmed(Made proposal, ConfirmProposal confirm) {
        boolean already = saidAlready(proposal, CONFIRMED);
        if (confirm.by().isOwnCause(proposal.assertedBy())) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return already
                ? List.of()
                : List.of(new ProposalConfirmed(confirm.caseId(), confirm.proposalId(), confirm.words()));
    }

    private static boolean saidAlready(Made proposal, Confirmation word) {
        if (proposal.outcome().isEmpty()) {
            throw new RuleViolation(NOT_ANSWERED_YET);
        }
        return proposal.confirmation() == word;
    }

    /** A proposal of another case is an unknown one. */
    private static Made made(Proposal proposal, ProposalCommand command) {
        if (proposal instanceof Made made && made.caseId().equals(command.caseId())) {
            return made;
        }
        throw new RuleViolation(NO_SUCH_PROPOSAL);
    }

    private static Made in(Proposal proposal) {
        return switch (proposal) {
            case Made made -> made;
            case Unknown _ -> throw new IllegalStateException("the act was never proposed");
        };
    }
}
