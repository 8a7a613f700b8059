package esperanza.investigation.participation.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.UUID;

/** The events of one act that a party proposes. Names and fields are a published contract. */
public sealed interface ProposalEvent extends Concerning {

    /** What becomes of a proposal. */
    enum ProposalOutcome {
        TAKEN_UP,
        TAKEN_UP_IN_PART,
        REFUSED
    }

    CaseId caseId();

    UUID proposalId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A party proposed an act of the investigation.
     *
     * @param words of the party
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record ActProposed(CaseId caseId, UUID proposalId, PartyRef party, Personal<String> words)
            implements ProposalEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * The proposal was answered in writing, with reasons. A contest of an earlier answer stands.
     *
     * @param acts the acts that were ordered for it
     * @param assertedBy pseudonym of the person who answered; another person has to record the confirmation
     */
    @Published(audience = INVESTIGATION)
    @Confirmation.Is(Confirmation.ASSERTED)
    record ProposalAnswered(
            CaseId caseId,
            UUID proposalId,
            @OnTimeline ProposalOutcome outcome,
            List<UUID> acts,
            @AtLeast(1) String assertedBy,
            Personal<String> reasons)
            implements ProposalEvent {}

    /**
     * The party says that the answer settles its proposal.
     *
     * @param words of the party
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONFIRMED)
    record ProposalConfirmed(CaseId caseId, UUID proposalId, Personal<String> words) implements ProposalEvent {}

    /**
     * The party contests the answer. The contest ends only when the party says that an answer settles its proposal.
     *
     * @param words of the party
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONTESTED)
    record ProposalContested(CaseId caseId, UUID proposalId, Personal<String> words) implements ProposalEvent {}
}
