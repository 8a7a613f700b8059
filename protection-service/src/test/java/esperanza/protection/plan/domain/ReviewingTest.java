package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.Ana.urgent;
import static esperanza.protection.plan.domain.ReviewEvent.Kind.FAILURE;
import static esperanza.protection.plan.domain.ReviewEvent.Kind.NEWS;
import static esperanza.protection.plan.domain.ReviewEvent.Kind.THREAT;
import static esperanza.protection.plan.domain.ReviewEvent.Outcome.MEASURES_NOW;
import static esperanza.protection.plan.domain.ReviewEvent.Outcome.NO_CHANGE;
import static esperanza.protection.plan.domain.ReviewEvent.Outcome.REASSESS;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.PlanCommand.AnswerReview;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.domain.ReviewEvent.*;
import esperanza.protection.plan.domain.TaskEvent.*;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewingTest {

    private static final UUID CAUSE = new UUID(9, 1);
    private static final UUID TASK = new UUID(7, 1);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);
    private static final PlanEvent THREATENED = called(SECOND_CASE, THREAT);
    private static final Map<TriageFactor, Presence> FACTORS = new EnumMap<>(TriageFactor.class);

    static {
        Arrays.stream(TriageFactor.values()).forEach(factor -> FACTORS.put(factor, Presence.ABSENT));
    }

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void another_incident_calls_a_review_once_if_a_level_is_in_force() {
        plan.given(OPEN, assessed(CASE), SECOND, assessed(SECOND_CASE), urgent(ANA, SECOND_CASE, SECOND_REPORT))
                .when(call(SECOND_CASE, THREAT))
                .then(THREATENED);
        plan.given(OPEN, assessed(CASE), SECOND, THREATENED)
                .when(call(SECOND_CASE, THREAT))
                .thenNothing();
        plan.given(OPEN).when(call(CASE, THREAT)).thenNothing();
        plan.given(OPEN).when(call(CASE, Kind.PERSON)).then(called(CASE, Kind.PERSON));
        plan.given().when(call(CASE, THREAT)).thenNothing();
    }

    /** A review in the new case would tell its readers that the person has another case. */
    @Test
    void an_incident_in_a_case_without_a_level_calls_the_review_where_the_level_was_found_and_does_not_say_why() {
        plan.given(OPEN, assessed(CASE), SECOND).when(call(SECOND_CASE, THREAT)).then(called(CASE, NEWS));
        plan.given(OPEN, assessed(CASE), SECOND, called(CASE, NEWS))
                .when(new CallReview(new UUID(9, 2), SECOND_CASE, FAILURE))
                .thenNothing();
        plan.given(OPEN, assessed(CASE), SECOND)
                .when(call(SECOND_CASE, FAILURE))
                .then(called(CASE, NEWS));
        plan.given(OPEN, assessed(CASE), SECOND, included(SECOND_CASE))
                .when(call(SECOND_CASE, THREAT))
                .then(called(CASE, NEWS));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"THREAT", "NEWS", "PERSON"})
    void that_a_threat_and_what_a_person_is_asked_back_change_nothing_is_never_said_by_one(Kind kind) {
        plan.given(OPEN, assessed(CASE), called(CASE, kind))
                .when(answer("ana", NO_CHANGE))
                .then(new NoChangeFound(PLAN, List.of(ANA), CASE, CAUSE, "ana", text()));
    }

    @Test
    void an_incident_that_was_assessed_meanwhile_calls_nothing() {
        plan.given(OPEN, assessed(CASE)).when(call(CASE, THREAT)).thenNothing();
        plan.given(OPEN, assessed(CASE), SECOND, assessed(SECOND_CASE))
                .when(call(SECOND_CASE, THREAT))
                .thenNothing();
    }

    @Test
    void a_contested_handover_calls_a_review_of_the_level_that_is_in_force() {
        plan.given(OPEN, assessed(CASE)).when(call(CASE, FAILURE)).then(called(CASE, FAILURE));
        plan.given(OPEN).when(call(CASE, FAILURE)).thenNothing();
        plan.given(OPEN, assessed(CASE)).when(call(SECOND_CASE, FAILURE)).thenNothing();
    }

    @Test
    void a_plan_that_was_joined_passes_a_failure_on_and_a_threat_goes_with_its_incident() {
        var joined = new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE);
        var passed = new RiskPassedOn(
                PLAN,
                OTHER_PLAN,
                List.of(ANA),
                CASE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new PassedReview(CAUSE, FAILURE)));
        plan.given(OPEN, joined).when(call(CASE, FAILURE)).then(passed);
        plan.given(OPEN, joined).when(call(SECOND_CASE, FAILURE)).thenNothing();
        plan.given(OPEN, assessed(CASE), SECOND, joined)
                .when(call(SECOND_CASE, THREAT))
                .thenNothing();
    }

    @Test
    void one_person_answers_that_the_risk_is_assessed_again() {
        plan.given(OPEN, assessed(CASE), SECOND, THREATENED)
                .when(answer("ana", REASSESS))
                .then(answered(SECOND_CASE, REASSESS));
    }

    @Test
    void that_measures_are_decided_now_is_answered_once_one_was_decided_or_a_task_sent_since_the_review_was_called() {
        plan.given(OPEN, assessed(CASE), SECOND, decided(CASE, ANA), THREATENED)
                .when(answer("ana", MEASURES_NOW))
                .thenRefused(PlanRule.MEASURE_NEEDED);
        for (PlanEvent step : List.of(decided(CASE, ANA), task(TaskKind.ACCOMPANY))) {
            plan.given(OPEN, assessed(CASE), SECOND, THREATENED, step)
                    .when(answer("ana", MEASURES_NOW))
                    .then(answered(SECOND_CASE, MEASURES_NOW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVER, false, true",
        "ACCOMPANY, false, true",
        "INFORM, false, false",
        "INFORM, true, true",
        "RECOGNISE, false, false",
        "RECTIFY, false, false",
        "PAY, false, false",
        "PAY, true, true"
    })
    void only_a_task_that_brings_protection_is_a_step(TaskKind kind, boolean serves, boolean step) {
        PlanEvent task = task(kind, serves ? Optional.of(MEASURE) : Optional.empty());
        var said = plan.given(OPEN, assessed(CASE), decided(CASE, ANA), SECOND, THREATENED, task)
                .when(answer("ana", MEASURES_NOW));
        if (step) {
            said.then(answered(SECOND_CASE, MEASURES_NOW));
        } else {
            said.thenRefused(PlanRule.MEASURE_NEEDED);
        }
    }

    @Test
    void a_task_that_was_refused_or_taken_back_is_no_step() {
        PlanEvent refused =
                new TaskRefused(PLAN, List.of(ANA), CASE, TASK, RefusalGround.MEANS, Personal.of(ANA.value(), "…"));
        PlanEvent back = new TaskWithdrawn(PLAN, List.of(ANA), CASE, TASK, text());
        for (PlanEvent end : List.of(refused, back)) {
            plan.given(OPEN, assessed(CASE), SECOND, THREATENED, task(TaskKind.DELIVER), end)
                    .when(answer("ana", MEASURES_NOW))
                    .thenRefused(PlanRule.MEASURE_NEEDED);
        }
        plan.given(
                        OPEN,
                        assessed(CASE),
                        SECOND,
                        THREATENED,
                        task(TaskKind.DELIVER),
                        new TaskDone(PLAN, List.of(ANA), CASE, TASK, Optional.empty()))
                .when(answer("ana", MEASURES_NOW))
                .then(answered(SECOND_CASE, MEASURES_NOW));
    }

    /** One person who sends a task to a friendly office would answer a threat alone. */
    @Test
    void another_person_than_the_one_who_sent_the_task_says_that_it_answers_a_threat() {
        var threatened = plan.given(OPEN, assessed(CASE), SECOND, THREATENED, task(TaskKind.ACCOMPANY));
        threatened.when(own(MEASURES_NOW)).thenRefused(PlanRule.MEASURE_NEEDED);
        threatened.when(own(REASSESS)).then(answered(SECOND_CASE, REASSESS));
        plan.given(OPEN, assessed(CASE), SECOND, THREATENED, task(TaskKind.ACCOMPANY), decided(CASE, ANA))
                .when(own(MEASURES_NOW))
                .then(answered(SECOND_CASE, MEASURES_NOW));
        plan.given(OPEN, assessed(CASE), called(CASE, FAILURE), task(TaskKind.ACCOMPANY))
                .when(own(MEASURES_NOW))
                .then(answered(CASE, MEASURES_NOW));
    }

    /** Else the answer would tell a reader of one case what was decided in another one. */
    @Test
    void a_step_in_a_case_that_the_reader_must_not_know_of_is_none_for_that_reader() {
        var open = (Plan.Open) decider.replay(List.of(OPEN, assessed(CASE), SECOND, THREATENED, decided(CASE, ANA)));
        assertThat(open.only(Set.of(SECOND_CASE))
                        .risk()
                        .reviews()
                        .open()
                        .getFirst()
                        .steps())
                .isEmpty();
        assertThat(open.risk().reviews().open().getFirst().steps())
                .containsExactly(new Reviews.Step(CASE, Optional.empty()));
    }

    @Test
    void that_a_new_threat_changes_nothing_is_said_by_two_persons() {
        var found = new NoChangeFound(PLAN, List.of(ANA), SECOND_CASE, CAUSE, "ana", text());
        plan.given(OPEN, assessed(CASE), SECOND, THREATENED)
                .when(answer("ana", NO_CHANGE))
                .then(found);
        var once = plan.given(OPEN, assessed(CASE), SECOND, THREATENED, found);
        once.when(answer("ana", NO_CHANGE)).thenRefused(PlanRule.ANOTHER_REVIEWER_NEEDED);
        once.when(answer("eva", NO_CHANGE)).then(answered(SECOND_CASE, NO_CHANGE));
        once.when(answer("ana", REASSESS)).then(answered(SECOND_CASE, REASSESS));
    }

    @Test
    void that_a_failure_changes_nothing_is_said_by_one() {
        plan.given(OPEN, assessed(CASE), called(CASE, FAILURE))
                .when(answer("ana", NO_CHANGE))
                .then(answered(CASE, NO_CHANGE));
    }

    @Test
    void a_review_is_answered_once_and_has_to_be_there() {
        plan.given(OPEN, assessed(CASE), SECOND, THREATENED, answered(SECOND_CASE, REASSESS))
                .when(answer("ana", REASSESS))
                .thenRefused(PlanRule.REVIEW_ANSWERED);
        plan.given(OPEN).when(answer("ana", REASSESS)).thenRefused(PlanRule.NO_SUCH_REVIEW);
        plan.given().when(answer("ana", REASSESS)).thenRefused(PlanRule.NO_SUCH_PLAN);
    }

    @Test
    void an_assessment_answers_the_reviews_of_its_cases() {
        var open = (Plan.Open) decider.replay(List.of(OPEN, assessed(CASE), SECOND, THREATENED));
        assertThat(decider.decide(open, assess()))
                .first()
                .isEqualTo(new ProtectionReviewAnswered(
                        PLAN,
                        List.of(ANA),
                        SECOND_CASE,
                        CAUSE,
                        REASSESS,
                        Optional.of(new UUID(9, 5)),
                        Optional.empty()));
        assertThat(decider.decide(open.only(Set.of(CASE)), assess()))
                .hasSize(1)
                .first()
                .isInstanceOf(RiskAssessed.class);
    }

    /** For every kind and outcome: what is called and answered leaves the level as it was. */
    @Test
    void no_review_changes_a_level() {
        for (Kind kind : Kind.values()) {
            for (Outcome outcome : Outcome.values()) {
                var open = (Plan.Open) decider.replay(List.of(
                        OPEN, assessed(CASE), SECOND, called(SECOND_CASE, kind), answered(SECOND_CASE, outcome)));
                assertThat(open.risk().level()).contains(RiskLevel.MEDIUM);
                assertThat(open.risk().reviews().open()).isEmpty();
            }
        }
    }

    @Test
    void the_reviews_of_other_cases_are_left_out() {
        var open = (Plan.Open) decider.replay(List.of(OPEN, assessed(CASE), SECOND, THREATENED));
        assertThat(open.only(Set.of(CASE)).risk().reviews().open()).isEmpty();
        assertThat(open.only(Set.of(SECOND_CASE)).risk().reviews().open()).hasSize(1);
    }

    private static TaskSent task(TaskKind kind) {
        return task(kind, Optional.empty());
    }

    private static TaskSent task(TaskKind kind, Optional<MeasureId> serves) {
        return new TaskSent(
                PLAN, List.of(ANA), CASE, TASK, kind, serves, Optional.empty(), Optional.empty(), text(), text());
    }

    private static CallReview call(CaseId of, Kind kind) {
        return new CallReview(CAUSE, of, kind);
    }

    private static ProtectionReviewCalled called(CaseId of, Kind kind) {
        return new ProtectionReviewCalled(PLAN, List.of(ANA), of, CAUSE, kind, Optional.empty());
    }

    private static AnswerReview answer(String who, Outcome outcome) {
        return new AnswerReview(CAUSE, by(who), Set.of(), outcome, text());
    }

    private static AnswerReview own(Outcome outcome) {
        return new AnswerReview(CAUSE, by("ana"), Set.of(TASK), outcome, text());
    }

    private static ProtectionReviewAnswered answered(CaseId of, Outcome outcome) {
        return new ProtectionReviewAnswered(
                PLAN, List.of(ANA), of, CAUSE, outcome, Optional.empty(), Optional.of(text()));
    }

    private static AssessRisk assess() {
        return new AssessRisk(
                new UUID(9, 5),
                by("ana"),
                AssessmentKind.FULL,
                RiskLevel.EXTREME,
                Personal.of(ANA.value(), FACTORS),
                Personal.of(ANA.value(), new RiskReasons("facts", "why", "differences", "view", "unknown")));
    }

    private static RiskAssessed assessed(CaseId of) {
        return new RiskAssessed(
                PLAN,
                List.of(ANA),
                of,
                new UUID(9, 4),
                AssessmentKind.FULL,
                RiskLevel.MEDIUM,
                LevelChange.FIRST,
                "esperanza.1",
                NOON,
                Optional.empty(),
                Optional.empty(),
                Personal.of(ANA.value(), new Instrument.Result(RiskLevel.LOW, RiskLevel.LOW, List.of())),
                Personal.of(ANA.value(), FACTORS),
                Personal.of(ANA.value(), new RiskReasons("facts", "why", "differences", "view", "unknown")),
                Optional.empty());
    }
}
