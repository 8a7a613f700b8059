package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.ANSWERED_ALREADY;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_ASSISTANCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_AUTHORISATION;
import static esperanza.investigation.evidence.domain.EvidenceRule.WITHDRAWN_ALREADY;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.AssistanceCommand.*;
import esperanza.investigation.evidence.domain.AssistanceEvent.*;
import esperanza.investigation.evidence.domain.AuthorisationCommand.*;
import esperanza.investigation.evidence.domain.AuthorisationEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedOthersDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER = new CaseId(new UUID(1, 2));
    private static final Optional<UUID> ACT = Optional.of(new UUID(4, 1));
    private static final Optional<UUID> FACT = Optional.of(new UUID(5, 1));
    private static final Optional<Instant> UNTIL = Optional.of(Instant.parse("2026-04-01T00:00:00Z"));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");

    private static final AssistanceId LETTER = new AssistanceId(new UUID(2, 1));
    private static final AssistanceRequested SENT =
            new AssistanceRequested(CASE, LETTER, AssistanceTreaty.BUDAPEST, WORDS, WORDS);
    private static final AssistanceAcknowledged ACKNOWLEDGED = new AssistanceAcknowledged(CASE, LETTER, WORDS);
    private static final AssistanceAnswered GRANTED =
            new AssistanceAnswered(CASE, LETTER, AssistanceOutcome.GRANTED, WORDS);
    private static final AssistanceWithdrawn WITHDRAWN = new AssistanceWithdrawn(CASE, LETTER, WORDS);

    private static final AuthorisationId ORDER = new AuthorisationId(new UUID(3, 1));
    private static final AuthorisationRequested REQUESTED =
            new AuthorisationRequested(CASE, ORDER, AuthorisationMeasure.TRAFFIC_DATA, ACT, WORDS);
    private static final AuthorisationGranted ALLOWED = new AuthorisationGranted(CASE, ORDER, UNTIL, FACT);
    private static final AuthorisationDenied DENIED = new AuthorisationDenied(CASE, ORDER, FACT);

    private final Scenario<AssistanceCommand, Assistance, AssistanceEvent> assistance =
            Scenario.of(new AssistanceDecider());
    private final Scenario<AuthorisationCommand, Authorisation, AuthorisationEvent> authorisation =
            Scenario.of(new AuthorisationDecider());

    @Test
    void another_state_is_asked_and_chased_until_it_answers() {
        RequestAssistance request = new RequestAssistance(CASE, LETTER, AssistanceTreaty.BUDAPEST, WORDS, WORDS);
        AssistanceChased chased = new AssistanceChased(CASE, LETTER, WORDS);
        assistance.when(request).then(SENT);
        assistance.given(SENT).when(request).thenNothing();
        assistance.given(SENT).when(new ChaseAssistance(CASE, WORDS)).then(chased);
        assistance.given(SENT, chased).when(new ChaseAssistance(CASE, WORDS)).then(chased);
        assistance.given(SENT, GRANTED).when(new ChaseAssistance(CASE, WORDS)).thenRefused(ANSWERED_ALREADY);
    }

    @Test
    void what_another_state_answers_is_never_refused() {
        assistance.given(SENT).when(new AcknowledgeAssistance(CASE, WORDS)).then(ACKNOWLEDGED);
        assistance
                .given(SENT, ACKNOWLEDGED)
                .when(new AcknowledgeAssistance(CASE, WORDS))
                .thenNothing();
        assistance
                .given(SENT, GRANTED)
                .when(new AcknowledgeAssistance(CASE, WORDS))
                .then(ACKNOWLEDGED);
        assistance
                .given(SENT, ACKNOWLEDGED)
                .when(new AnswerAssistance(CASE, AssistanceOutcome.GRANTED, WORDS))
                .then(GRANTED);
        assistance
                .given(SENT, GRANTED)
                .when(new AnswerAssistance(CASE, AssistanceOutcome.GRANTED, WORDS))
                .thenNothing();
        assistance
                .given(SENT, GRANTED)
                .when(new AnswerAssistance(CASE, AssistanceOutcome.PARTLY, WORDS))
                .then(new AssistanceAnswered(CASE, LETTER, AssistanceOutcome.PARTLY, WORDS));
    }

    @Test
    void a_request_is_withdrawn_until_it_is_answered() {
        WithdrawAssistance withdraw = new WithdrawAssistance(CASE, WORDS);
        assistance.given(SENT).when(withdraw).then(WITHDRAWN);
        assistance.given(SENT, ACKNOWLEDGED).when(withdraw).then(WITHDRAWN);
        assistance.given(SENT, GRANTED).when(withdraw).thenRefused(ANSWERED_ALREADY);
        assistance.given(SENT, WITHDRAWN).when(withdraw).thenRefused(WITHDRAWN_ALREADY);
    }

    @Test
    void after_a_withdrawal_nobody_is_reminded_and_what_the_other_state_still_says_is_recorded() {
        assistance.given(SENT, WITHDRAWN).when(new ChaseAssistance(CASE, WORDS)).thenRefused(WITHDRAWN_ALREADY);
        assistance
                .given(SENT, WITHDRAWN)
                .when(new AcknowledgeAssistance(CASE, WORDS))
                .then(ACKNOWLEDGED);
        assistance
                .given(SENT, WITHDRAWN)
                .when(new AnswerAssistance(CASE, AssistanceOutcome.GRANTED, WORDS))
                .then(GRANTED);
    }

    @Test
    void what_a_court_answers_is_never_refused_and_the_latest_answer_counts() {
        RequestAuthorisation request =
                new RequestAuthorisation(CASE, ORDER, AuthorisationMeasure.TRAFFIC_DATA, ACT, WORDS);
        authorisation.when(request).then(REQUESTED);
        authorisation.given(REQUESTED).when(request).thenNothing();
        authorisation
                .given(REQUESTED)
                .when(new GrantAuthorisation(CASE, UNTIL, FACT))
                .then(ALLOWED);
        authorisation
                .given(REQUESTED, ALLOWED)
                .when(new GrantAuthorisation(CASE, UNTIL, FACT))
                .thenNothing();
        authorisation
                .given(REQUESTED, ALLOWED)
                .when(new GrantAuthorisation(CASE, Optional.empty(), FACT))
                .then(new AuthorisationGranted(CASE, ORDER, Optional.empty(), FACT));
        authorisation
                .given(REQUESTED, ALLOWED)
                .when(new DenyAuthorisation(CASE, FACT))
                .then(DENIED);
        authorisation
                .given(REQUESTED, DENIED)
                .when(new DenyAuthorisation(CASE, FACT))
                .thenNothing();
        authorisation
                .given(REQUESTED, DENIED)
                .when(new GrantAuthorisation(CASE, UNTIL, FACT))
                .then(ALLOWED);
        assertThat(new AuthorisationDecider().replay(List.of(REQUESTED, ALLOWED)))
                .isEqualTo(new Authorisation.Requested(REQUESTED, Authorisation.Status.GRANTED, UNTIL));
    }

    @Test
    void what_belongs_to_another_case_is_not_found() {
        List<AssistanceCommand> abroad = List.of(
                new ChaseAssistance(ANOTHER, WORDS),
                new AcknowledgeAssistance(ANOTHER, WORDS),
                new AnswerAssistance(ANOTHER, AssistanceOutcome.GRANTED, WORDS),
                new WithdrawAssistance(ANOTHER, WORDS));
        abroad.forEach(command -> {
            assistance.when(command).thenRefused(NO_SUCH_ASSISTANCE);
            assistance.given(SENT).when(command).thenRefused(NO_SUCH_ASSISTANCE);
        });
        List<AuthorisationCommand> inCourt =
                List.of(new GrantAuthorisation(ANOTHER, UNTIL, FACT), new DenyAuthorisation(ANOTHER, FACT));
        inCourt.forEach(command -> {
            authorisation.when(command).thenRefused(NO_SUCH_AUTHORISATION);
            authorisation.given(REQUESTED).when(command).thenRefused(NO_SUCH_AUTHORISATION);
        });
        assertThat(EvidenceRule.values())
                .filteredOn(EvidenceRule::unknown)
                .containsExactly(
                        EvidenceRule.NO_SUCH_EVIDENCE,
                        EvidenceRule.NO_SUCH_TRANSFER,
                        EvidenceRule.NO_SUCH_PRESERVATION,
                        NO_SUCH_ASSISTANCE,
                        NO_SUCH_AUTHORISATION,
                        EvidenceRule.NO_SUCH_FACT);
    }
}
