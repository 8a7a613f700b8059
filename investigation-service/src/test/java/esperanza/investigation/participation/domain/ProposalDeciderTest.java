package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.ParticipationRule.ACT_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_ANSWERED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_ANSWERED_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_PROPOSAL;
import static esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome.REFUSED;
import static esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome.TAKEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.Proposal.Made;
import esperanza.investigation.participation.domain.ProposalCommand.*;
import esperanza.investigation.participation.domain.ProposalEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER_CASE = new CaseId(new UUID(1, 2));
    private static final UUID ID = new UUID(7, 1);
    private static final UUID ACT = new UUID(8, 1);
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final String ANA = "ana";
    private static final Writer BOB = new Writer("bob", false);

    private static final ActProposed PROPOSED = new ActProposed(CASE, ID, WOMAN, WORDS);
    private static final ProposalAnswered NO = new ProposalAnswered(CASE, ID, REFUSED, List.of(), ANA, WORDS);
    private static final ProposalAnswered YES = new ProposalAnswered(CASE, ID, TAKEN_UP, List.of(ACT), ANA, WORDS);
    private static final ProposalContested CONTESTED = new ProposalContested(CASE, ID, WORDS);
    private static final ProposalConfirmed CONFIRMED = new ProposalConfirmed(CASE, ID, WORDS);
    private static final AnswerProposal REFUSE = new AnswerProposal(CASE, by(ANA), ID, REFUSED, List.of(), WORDS);
    private static final AnswerProposal TAKE_UP = new AnswerProposal(CASE, by(ANA), ID, TAKEN_UP, List.of(ACT), WORDS);
    private static final ConfirmProposal CONFIRM = new ConfirmProposal(CASE, ID, BOB, WORDS);
    private static final ContestProposal CONTEST = new ContestProposal(CASE, ID, WORDS);

    private final Scenario<ProposalCommand, Proposal, ProposalEvent> proposal = Scenario.of(new ProposalDecider());

    @Test
    void a_proposal_is_answered_once_and_the_party_says_whether_that_settles_it() {
        proposal.when(new ProposeAct(CASE, ID, WOMAN, WORDS)).then(PROPOSED);
        proposal.given(PROPOSED).when(TAKE_UP).then(YES);
        proposal.given(PROPOSED, YES).when(REFUSE).thenRefused(ALREADY_ANSWERED);
        proposal.given(PROPOSED, YES).when(CONFIRM).then(CONFIRMED);
        proposal.given(PROPOSED, YES, CONFIRMED).when(CONFIRM).thenNothing();
    }

    @Test
    void a_contested_answer_is_given_anew_and_stays_contested_until_the_party_confirms() {
        proposal.given(PROPOSED, NO).when(CONTEST).then(CONTESTED);
        proposal.given(PROPOSED, NO, CONTESTED).when(CONTEST).thenNothing();
        proposal.given(PROPOSED, NO, CONTESTED).when(TAKE_UP).then(YES);
        assertThat(new ProposalDecider().replay(List.of(PROPOSED, NO, CONTESTED, YES)))
                .isEqualTo(new Made(CASE, WOMAN, Optional.of(TAKEN_UP), List.of(ACT), ANA, Confirmation.CONTESTED));
        proposal.given(PROPOSED, NO, CONTESTED, YES).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void neither_who_answered_nor_who_answers_for_the_file_records_that_the_party_is_content() {
        for (Writer by : List.of(new Writer(ANA, false), new Writer("lea", true))) {
            proposal.given(PROPOSED, YES)
                    .when(new ConfirmProposal(CASE, ID, by, WORDS))
                    .thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
    }

    @Test
    void an_answer_names_the_acts_exactly_if_it_takes_the_proposal_up() {
        proposal.given(PROPOSED)
                .when(new AnswerProposal(CASE, by(ANA), ID, TAKEN_UP, List.of(), WORDS))
                .thenRefused(ACT_NEEDED);
        proposal.given(PROPOSED)
                .when(new AnswerProposal(CASE, by(ANA), ID, REFUSED, List.of(ACT), WORDS))
                .thenRefused(ACT_NEEDED);
    }

    @Test
    void nothing_is_confirmed_or_contested_before_an_answer() {
        proposal.given(PROPOSED).when(CONFIRM).thenRefused(NOT_ANSWERED_YET);
        proposal.given(PROPOSED).when(CONTEST).thenRefused(NOT_ANSWERED_YET);
    }

    @Test
    void a_proposal_of_another_case_is_unknown() {
        proposal.when(REFUSE).thenRefused(NO_SUCH_PROPOSAL);
        for (ProposalCommand command : List.of(
                new AnswerProposal(OTHER_CASE, by(ANA), ID, REFUSED, List.of(), WORDS),
                new ConfirmProposal(OTHER_CASE, ID, BOB, WORDS),
                new ContestProposal(OTHER_CASE, ID, WORDS))) {
            proposal.given(PROPOSED, NO).when(command).thenRefused(NO_SUCH_PROPOSAL);
        }
    }

    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }
}
