package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.PARTY;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportFixture.referred;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements and consents after a report was received. */
class ReportFollowedTest {

    private static final UUID STATEMENT = new UUID(5, 5);
    private static final UUID QUESTION = new UUID(6, 6);
    private static final QuestionAsked ASKED =
            new QuestionAsked(REPORT, CASE, QUESTION, Personal.of(CASE.value(), "where?"));

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void what_is_added_stands_beside_what_was_told() {
        report.given(received(Map.of()))
                .when(new AddStatement(STATEMENT, StatementKind.CORRECTION, Optional.empty(), "it was two men", false))
                .then(said(StatementKind.CORRECTION, Optional.empty(), "it was two men"));
    }

    @Test
    void a_question_of_an_officer_is_answered() {
        report.given(received(Map.of()))
                .when(new AskQuestion(QUESTION, "where?"))
                .then(ASKED);
        report.given(received(Map.of()), ASKED)
                .when(new AddStatement(STATEMENT, StatementKind.ANSWER, Optional.of(QUESTION), "at the bridge", false))
                .then(said(StatementKind.ANSWER, Optional.of(QUESTION), "at the bridge"));
    }

    @Test
    void an_answer_to_what_nobody_asked_is_kept_as_said() {
        report.given(received(Map.of()), ASKED)
                .when(new AddStatement(
                        STATEMENT, StatementKind.ANSWER, Optional.of(new UUID(9, 9)), "at the bridge", false))
                .then(said(StatementKind.ANSWER, Optional.empty(), "at the bridge"));
    }

    @Test
    void whoever_consents_later_sends_the_report_on_then() {
        report.given(received(Map.of(ConsentPurpose.PROTECTION, ConsentState.NOT_ASKED)))
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.GIVEN))
                .then(given(ConsentPurpose.PROTECTION), byConsent(ReferralDestination.PROTECTION));
    }

    @Test
    void what_went_on_before_is_not_sent_again_when_consent_follows() {
        report.given(
                        received(Map.of()),
                        referred(
                                ReferralDestination.INVESTIGATION,
                                ReferralBasis.HUMAN_ACT,
                                Optional.of(Personal.closed(CASE.value()))))
                .when(new ChangeConsent(ConsentPurpose.INVESTIGATION, ConsentChange.GIVEN))
                .then(given(ConsentPurpose.INVESTIGATION));
    }

    @Test
    void a_consent_that_stands_is_not_given_twice_nor_taken_back_twice() {
        ReportReceived granted = received(Map.of(ConsentPurpose.MEDIA, ConsentState.GRANTED));
        report.given(granted)
                .when(new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.GIVEN))
                .thenNothing();
        report.given(granted)
                .when(new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.WITHDRAWN))
                .then(withdrawn(ConsentPurpose.MEDIA));
        report.given(granted, withdrawn(ConsentPurpose.MEDIA))
                .when(new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.WITHDRAWN))
                .thenNothing();
        report.given(granted, withdrawn(ConsentPurpose.MEDIA))
                .when(new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.GIVEN))
                .then(given(ConsentPurpose.MEDIA));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentPurpose.class,
            names = {"STATISTICS", "SHARING_NHRI", "SHARING_CSO", "MEDIA", "INTERNATIONAL"})
    void other_purposes_send_a_report_nowhere(ConsentPurpose purpose) {
        report.given(received(Map.of()))
                .when(new ChangeConsent(purpose, ConsentChange.GIVEN))
                .then(given(purpose));
    }

    @Test
    void a_report_of_somebody_who_is_seriously_prevented_from_consenting_goes_on_and_waits_to_be_ratified() {
        ReportReceived taken = received(Map.of(ConsentPurpose.PROTECTION, ConsentState.SERIOUSLY_PREVENTED));
        ReportEvent referral =
                referred(ReferralDestination.PROTECTION, ReferralBasis.SERIOUSLY_PREVENTED, Optional.empty());
        report.given().when(new ReceiveReport(taken)).then(taken, referral);
        report.given(taken, referral)
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.GIVEN))
                .then(new ConsentGiven(
                        REPORT,
                        CASE,
                        ConsentPurpose.PROTECTION,
                        List.of(PARTY),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty()));
        report.given(taken, referral)
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.WITHDRAWN))
                .then(new ConsentWithdrawn(
                        REPORT,
                        CASE,
                        ConsentPurpose.PROTECTION,
                        List.of(PARTY),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_report_that_is_sent_on_after_the_consent_was_taken_back_says_so() {
        report.given(received(Map.of()), withdrawn(ConsentPurpose.PROTECTION))
                .when(new ReferReport(ReferralDestination.PROTECTION, "a child is in danger"))
                .then(referred(
                        ReferralDestination.PROTECTION,
                        ReferralBasis.HUMAN_ACT,
                        Optional.of(Personal.of(CASE.value(), "a child is in danger")),
                        ConsentState.WITHDRAWN));
    }

    @Test
    void a_contact_that_falls_into_other_hands_again_is_said_again_because_keys_were_given_since() {
        ContactCompromised compromised = new ContactCompromised(REPORT, CASE);
        report.given(received(Map.of())).when(new CompromiseContact()).then(compromised);
        report.given(received(Map.of()), compromised)
                .when(new CompromiseContact())
                .then(compromised);
    }

    @Test
    void nothing_is_said_of_a_report_that_does_not_exist() {
        for (ReportCommand command : List.of(
                new AddStatement(STATEMENT, StatementKind.ADDITION, Optional.empty(), "?", false),
                new AskQuestion(QUESTION, "?"),
                new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.GIVEN),
                new ChangeConsent(ConsentPurpose.MEDIA, ConsentChange.WITHDRAWN),
                new CompromiseContact())) {
            report.given().when(command).thenRefused(ReportRule.NO_SUCH_REPORT);
        }
    }

    private static StatementAdded said(StatementKind kind, Optional<UUID> answers, String words) {
        return new StatementAdded(
                REPORT,
                CASE,
                STATEMENT,
                kind,
                answers,
                Personal.of(CASE.value(), words),
                Optional.empty(),
                Optional.empty());
    }

    private static ConsentGiven given(ConsentPurpose purpose) {
        return new ConsentGiven(
                REPORT, CASE, purpose, List.of(PARTY), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ConsentWithdrawn withdrawn(ConsentPurpose purpose) {
        return new ConsentWithdrawn(
                REPORT, CASE, purpose, List.of(PARTY), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ReportEvent byConsent(ReferralDestination to) {
        return referred(to, ReferralBasis.CONSENT, Optional.empty());
    }
}
