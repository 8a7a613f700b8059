package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.ANSWER_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_NOT_FAILED;
import static esperanza.protection.measure.domain.MeasureRule.NOT_HANDED_OVER;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.MeasureRule.REVIEW_TOO_LATE;
import static esperanza.protection.measure.domain.MeasureRule.TEST_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.EVENING;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.text;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.ConfirmHandover;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.HandoverConfirmed;
import esperanza.protection.measure.domain.MeasureEvent.HandoverContested;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.UseCommand.*;
import esperanza.protection.measure.domain.UseEvent.*;
import esperanza.protection.measure.domain.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a measure in use. */
class UsingTest {

    private static final MeasureDecider DECIDER = new MeasureDecider(Optional.of(new DecidedMeasure(
            PLAN,
            List.of(ANA),
            CASE,
            MEASURE,
            "holder",
            true,
            Optional.of(EVENING),
            Optional.empty(),
            Optional.empty())));
    private static final MeasureEvent DELIVERED = handedOver(NOON, "officer");

    private final Scenario<MeasureCommand, MeasureState, MeasureEvent> measure = Scenario.of(DECIDER);

    @Test
    void another_person_tests_a_measure_that_was_handed_over() {
        measure.given(DELIVERED).when(test("analyst")).then(tested(TestResult.FAILS));
        measure.given(DELIVERED).when(test("officer")).thenRefused(TEST_NEEDS_ANOTHER_PERSON);
        measure.given(DELIVERED).when(test("holder")).thenRefused(TEST_NEEDS_ANOTHER_PERSON);
        measure.given().when(test("analyst")).thenRefused(NOT_HANDED_OVER);
        measure.given(DELIVERED, contested()).when(test("analyst")).thenRefused(NOT_HANDED_OVER);
    }

    @Test
    void the_person_may_say_that_a_measure_fails_whatever_was_recorded_of_it() {
        measure.given().when(new ReportFailure(text())).then(failed());
        measure.given(DELIVERED, failed()).when(new ReportFailure(text())).then(failed());
        measure.given(DELIVERED, failed()).when(new RestoreMeasure(text())).then(restored());
        measure.given(DELIVERED, tested(TestResult.FAILS))
                .when(new RestoreMeasure(text()))
                .then(restored());
        measure.given(DELIVERED).when(new RestoreMeasure(text())).thenRefused(MEASURE_NOT_FAILED);
        Scenario.of(new MeasureDecider(Optional.empty()))
                .when(new ReportFailure(text()))
                .thenRefused(NO_SUCH_MEASURE);
    }

    @Test
    void what_happened_during_a_measure_is_recorded_and_moves_no_stage() {
        var happened = new MeasureIncidentRecorded(PLAN, List.of(ANA), CASE, MEASURE, MeasureIncident.ABSENT, text());
        measure.given(DELIVERED)
                .when(new RecordMeasureIncident(MeasureIncident.ABSENT, text()))
                .then(happened);
        assertThat(DECIDER.replay(List.of(DELIVERED, happened))).isEqualTo(DECIDER.replay(List.of(DELIVERED)));
    }

    @Test
    void an_analyst_reviews_whether_a_measure_helps_and_nothing_ends_by_that() {
        measure.given(DELIVERED).when(review()).then(reviewed());
        measure.given().when(review()).thenRefused(NOT_HANDED_OVER);
        measure.given(DELIVERED).when(review(EVENING.minusSeconds(1))).thenRefused(REVIEW_TOO_LATE);
        assertThat(DECIDER.replay(List.of(DELIVERED, reviewed())).isInHand()).isTrue();
    }

    @Test
    void the_person_gives_a_measure_back_and_takes_it_again() {
        measure.given(DELIVERED).when(giveBack("analyst")).then(returned());
        measure.given(DELIVERED, returned()).when(giveBack("analyst")).thenNothing();
        measure.given(DELIVERED).when(giveBack("holder")).thenRefused(ANSWER_NEEDS_ANOTHER_PERSON);
        measure.given(DELIVERED, returned()).when(takeAgain("analyst")).then(resumed());
        measure.given(DELIVERED).when(takeAgain("analyst")).thenNothing();
        measure.given(DELIVERED, failed(), returned())
                .when(takeAgain("analyst"))
                .then(resumed(Optional.of(true)));
        measure.given(DELIVERED, returned()).when(takeAgain("holder")).thenRefused(ANSWER_NEEDS_ANOTHER_PERSON);
    }

    @Test
    void a_measure_is_in_hand_if_it_was_handed_over_and_nobody_says_otherwise() {
        assertThat(inHand()).isFalse();
        assertThat(inHand(DELIVERED)).isTrue();
        assertThat(inHand(DELIVERED, confirmed())).isTrue();
        assertThat(inHand(DELIVERED, contested())).isFalse();
        assertThat(inHand(DELIVERED, failed())).isFalse();
        assertThat(inHand(DELIVERED, failed(), restored())).isTrue();
        assertThat(inHand(DELIVERED, tested(TestResult.FAILS))).isFalse();
        assertThat(inHand(DELIVERED, tested(TestResult.PARTLY))).isTrue();
        assertThat(inHand(DELIVERED, failed(), tested(TestResult.PARTLY))).isFalse();
        assertThat(inHand(DELIVERED, failed(), tested(TestResult.WORKS))).isTrue();
        assertThat(inHand(DELIVERED, returned())).isFalse();
        assertThat(inHand(DELIVERED, returned(), resumed())).isTrue();
        assertThat(inHand(DELIVERED, failed(), contested(), DELIVERED)).isFalse();
        assertThat(inHand(DELIVERED, failed(), contested(), DELIVERED, restored()))
                .isTrue();
        assertThat(inHand(DELIVERED, returned(), contested(), DELIVERED)).isFalse();
        assertThat(inHand(DELIVERED, contested(), DELIVERED)).isTrue();
    }

    /** The date that the decision sets goes with the confirmation, from which the term to review it counts. */
    @Test
    void a_confirmation_says_by_when_the_measure_is_reviewed() {
        measure.given(DELIVERED)
                .when(new ConfirmHandover(by("analyst"), Voice.BENEFICIARY, Optional.empty()))
                .then(confirmed());
    }

    private static boolean inHand(MeasureEvent... history) {
        return DECIDER.replay(List.of(history)).isInHand();
    }

    private static TestMeasure test(String by) {
        return new TestMeasure(by(by), TestResult.FAILS, TestWay.CALL, Optional.empty());
    }

    private static MeasureTested tested(TestResult result) {
        return new MeasureTested(PLAN, List.of(ANA), CASE, MEASURE, result, TestWay.CALL, Optional.empty());
    }

    private static MeasureFailed failed() {
        return new MeasureFailed(PLAN, List.of(ANA), CASE, MEASURE, text());
    }

    private static MeasureRestored restored() {
        return new MeasureRestored(PLAN, List.of(ANA), CASE, MEASURE, text());
    }

    private static ReviewEffectiveness review() {
        return review(EVENING);
    }

    private static ReviewEffectiveness review(Instant latest) {
        return new ReviewEffectiveness(
                Judged.YES,
                Judged.PARTLY,
                Judged.NO,
                PersonsJudgement.DECLINED,
                ReviewResult.ADAPT,
                Optional.of(EVENING),
                Optional.of(latest),
                Optional.of(text()));
    }

    private static EffectivenessReviewed reviewed() {
        return new EffectivenessReviewed(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                Judged.YES,
                Judged.PARTLY,
                Judged.NO,
                PersonsJudgement.DECLINED,
                ReviewResult.ADAPT,
                Optional.of(EVENING),
                Optional.of(text()));
    }

    private static ReturnMeasure giveBack(String by) {
        return new ReturnMeasure(by(by), BENEFICIARY, Optional.empty());
    }

    private static MeasureReturned returned() {
        return new MeasureReturned(PLAN, List.of(ANA), CASE, MEASURE, BENEFICIARY, Optional.empty());
    }

    private static ResumeMeasure takeAgain(String by) {
        return new ResumeMeasure(by(by), BENEFICIARY, Optional.empty());
    }

    private static MeasureResumed resumed() {
        return resumed(Optional.empty());
    }

    private static MeasureResumed resumed(Optional<Boolean> failsStill) {
        return new MeasureResumed(PLAN, List.of(ANA), CASE, MEASURE, BENEFICIARY, failsStill, Optional.empty());
    }

    private static HandoverConfirmed confirmed() {
        return new HandoverConfirmed(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                Voice.BENEFICIARY,
                Optional.of(true),
                Optional.of(EVENING),
                Optional.empty());
    }

    private static HandoverContested contested() {
        return new HandoverContested(
                PLAN, List.of(ANA), CASE, MEASURE, Voice.BENEFICIARY, Optional.empty(), Optional.empty());
    }
}
