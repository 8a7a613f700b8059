package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.InterviewSheet.Answer.ACCEPTED;
import static esperanza.intake.report.domain.InterviewSheet.Answer.ANSWERED;
import static esperanza.intake.report.domain.InterviewSheet.Answer.DECLINED;
import static esperanza.intake.report.domain.InterviewSheet.Answer.NOT_YET;
import static esperanza.intake.report.domain.InterviewSheet.Line.AFFECTED;
import static esperanza.intake.report.domain.InterviewSheet.Line.CONFIDENTIALITY;
import static esperanza.intake.report.domain.InterviewSheet.Line.DEFENCE_LINK;
import static esperanza.intake.report.domain.InterviewSheet.Line.NEEDS;
import static esperanza.intake.report.domain.InterviewSheet.Line.PSYCHOSOCIAL;
import static esperanza.intake.report.domain.InterviewSheet.Line.RIGHTS;
import static esperanza.intake.report.domain.InterviewSheet.Line.SAFE_CONTACT;
import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.intake.report.domain.ReportFixture.received;

import esperanza.intake.report.domain.InterviewSheet.Answer;
import esperanza.intake.report.domain.InterviewSheet.Answered;
import esperanza.intake.report.domain.InterviewSheet.Cause;
import esperanza.intake.report.domain.InterviewSheet.Line;
import esperanza.intake.report.domain.ReportCommand.RecordDuties;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.AcknowledgeReceipt;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.CheckWall;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.Duty;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.RecordInterview;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SearchPriorIncidents;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SecureVerbatim;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an officer records of the duties of intake. */
class RecordingDutiesTest {

    private static final ReportReceived RECEIVED = received(Map.of());
    private static final CaseId EARLIER = new CaseId(new UUID(6, 6));
    private static final InterviewSheet SHEET = new InterviewSheet("miq", Map.of(NEEDS, "an interpreter"));
    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void one_gesture_records_each_duty_as_an_event_of_its_own() {
        Verbatim verbatim = new Verbatim(Optional.of("we know when you leave"), Optional.empty(), Optional.empty());
        report.given(RECEIVED)
                .when(done(
                        new AcknowledgeReceipt(ReceiptWay.BY_CALL),
                        interview(
                                Optional.of(WOMAN), Optional.empty(), Map.of(NEEDS, ANSWERED, PSYCHOSOCIAL, ACCEPTED)),
                        new SecureVerbatim(Verbatim.Kind.MESSAGE, verbatim),
                        new SearchPriorIncidents(List.of(SearchKey.PARTY, SearchKey.TRACE), List.of(EARLIER)),
                        new CheckWall()))
                .then(
                        new ReceiptAcknowledged(REPORT, CASE, ReceiptWay.BY_CALL),
                        new InterviewRecorded(
                                REPORT,
                                CASE,
                                Optional.of(WOMAN),
                                Optional.empty(),
                                true,
                                List.of(
                                        new Answered(DEFENCE_LINK, NOT_YET),
                                        new Answered(AFFECTED, NOT_YET),
                                        new Answered(SAFE_CONTACT, NOT_YET),
                                        new Answered(CONFIDENTIALITY, NOT_YET),
                                        new Answered(NEEDS, ANSWERED),
                                        new Answered(RIGHTS, NOT_YET),
                                        new Answered(PSYCHOSOCIAL, ACCEPTED)),
                                Personal.of(WOMAN.value(), SHEET)),
                        new VerbatimSecured(REPORT, CASE, Verbatim.Kind.MESSAGE, Personal.of(CASE.value(), verbatim)),
                        new PriorIncidentsSearched(
                                REPORT,
                                CASE,
                                List.of(SearchKey.PARTY, SearchKey.TRACE),
                                Personal.of(CASE.value(), List.of(EARLIER))),
                        new WallChecked(REPORT, CASE));
    }

    @Test
    void an_acknowledgement_counts_once_and_the_other_duties_of_the_same_gesture_are_recorded() {
        ReceiptAcknowledged acknowledged = new ReceiptAcknowledged(REPORT, CASE, ReceiptWay.IN_PERSON);
        report.given(RECEIVED, acknowledged)
                .when(done(new AcknowledgeReceipt(ReceiptWay.BY_CALL)))
                .thenNothing();
        report.given(RECEIVED, acknowledged)
                .when(done(new AcknowledgeReceipt(ReceiptWay.BY_CALL), new CheckWall()))
                .then(new WallChecked(REPORT, CASE));
    }

    @Test
    void the_words_of_the_reporter_are_sealed_under_the_reporter() {
        report.given(RECEIVED)
                .when(done(interview(Optional.empty(), Optional.empty(), Map.of())))
                .then(interviewed(Optional.empty(), Optional.empty()));
    }

    @Test
    void the_same_person_is_interviewed_again_only_for_a_cause_and_another_person_without_one() {
        InterviewRecorded first = interviewed(Optional.of(WOMAN), Optional.empty());
        report.given(RECEIVED, first)
                .when(done(interview(Optional.of(WOMAN), Optional.empty(), Map.of())))
                .thenRefused(ReportRule.FURTHER_INTERVIEW_WITHOUT_CAUSE);
        report.given(RECEIVED, first)
                .when(done(interview(Optional.of(WOMAN), Optional.of(Cause.NEW_FACTS), Map.of())))
                .then(interviewed(Optional.of(WOMAN), Optional.of(Cause.NEW_FACTS)));
        report.given(RECEIVED, first)
                .when(done(interview(Optional.empty(), Optional.empty(), Map.of())))
                .then(interviewed(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void a_question_is_answered_and_an_offer_accepted_and_both_can_be_declined(Line line) {
        Answer wrong = line == PSYCHOSOCIAL ? ANSWERED : ACCEPTED;
        report.given(RECEIVED)
                .when(done(interview(Optional.empty(), Optional.empty(), Map.of(line, wrong))))
                .thenRefused(ReportRule.ANSWER_DOES_NOT_FIT);
        report.given(RECEIVED)
                .when(done(interview(Optional.empty(), Optional.empty(), Map.of(line, DECLINED))))
                .then(interviewed(Optional.empty(), Optional.empty(), Map.of(line, DECLINED)));
    }

    @Test
    void nobody_is_interviewed_whom_the_report_does_not_name() {
        report.given(RECEIVED)
                .when(done(interview(Optional.of(new PartyRef(new UUID(9, 9))), Optional.empty(), Map.of())))
                .thenRefused(ReportRule.NOT_A_PARTY_OF_THE_REPORT);
    }

    @ParameterizedTest
    @CsvSource({"words,,", ",hash,", ",,safe"})
    void a_threat_is_secured_by_its_words_by_its_hash_or_by_its_place(String words, String hash, String place) {
        Verbatim verbatim =
                new Verbatim(Optional.ofNullable(words), Optional.ofNullable(hash), Optional.ofNullable(place));
        report.given(RECEIVED)
                .when(done(new SecureVerbatim(Verbatim.Kind.IMAGE, verbatim)))
                .then(new VerbatimSecured(REPORT, CASE, Verbatim.Kind.IMAGE, Personal.of(CASE.value(), verbatim)));
    }

    @Test
    void a_gesture_that_secures_or_records_nothing_is_refused() {
        Verbatim nothing = new Verbatim(Optional.empty(), Optional.empty(), Optional.empty());
        report.given(RECEIVED)
                .when(done(new SecureVerbatim(Verbatim.Kind.OBJECT, nothing)))
                .thenRefused(ReportRule.NOTHING_SECURED);
        report.given(RECEIVED).when(done()).thenRefused(ReportRule.NO_DUTY_DONE);
        report.given().when(done(new CheckWall())).thenRefused(ReportRule.NO_SUCH_REPORT);
    }

    private static RecordDuties done(Duty... duties) {
        return new RecordDuties(List.of(duties));
    }

    private static RecordInterview interview(Optional<PartyRef> party, Optional<Cause> cause, Map<Line, Answer> lines) {
        return new RecordInterview(party, cause, true, lines, SHEET);
    }

    private static InterviewRecorded interviewed(Optional<PartyRef> party, Optional<Cause> cause) {
        return interviewed(party, cause, Map.of());
    }

    private static InterviewRecorded interviewed(
            Optional<PartyRef> party, Optional<Cause> cause, Map<Line, Answer> touched) {
        List<Answered> answers = Arrays.stream(Line.values())
                .map(line -> new Answered(line, touched.getOrDefault(line, NOT_YET)))
                .toList();
        UUID person = party.map(PartyRef::value).orElse(RECEIVED.reporter().subject());
        return new InterviewRecorded(REPORT, CASE, party, cause, true, answers, Personal.of(person, SHEET));
    }
}
