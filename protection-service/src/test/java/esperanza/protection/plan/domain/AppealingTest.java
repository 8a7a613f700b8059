package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.AppealEvent.AppealAgainst.CHANGE;
import static esperanza.protection.plan.domain.AppealEvent.AppealAgainst.DELAY;
import static esperanza.protection.plan.domain.AppealEvent.AppealOutcome.GRANTED;
import static esperanza.protection.plan.domain.AppealEvent.AppealOutcome.PARTLY;
import static esperanza.protection.plan.domain.AppealEvent.AppealOutcome.REFUSED;
import static esperanza.protection.plan.domain.PlanRule.APPEAL_OVER;
import static esperanza.protection.plan.domain.PlanRule.ASSESSED_BY_THE_SAME;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.DECISION_NOT_OF_THE_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_APPEAL;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.RESOLVED_BY_THE_SAME;
import static esperanza.protection.plan.domain.PlanRule.STUDY_MISSING;
import static esperanza.protection.plan.domain.PlanRule.STUDY_NOT_ORDERED;
import static esperanza.protection.plan.domain.PlanRule.WITHDRAWAL_NEEDS_ANOTHER_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.plan.domain.AppealCommand.*;
import esperanza.protection.plan.domain.AppealEvent.*;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an appeal that is lodged to one that somebody else decides. */
class AppealingTest {

    private static final UUID APPEAL = new UUID(11, 1);
    private static final UUID CHANGED = new UUID(11, 2);
    private static final DecisionId MATTER = new DecisionId(new UUID(11, 4));
    private static final PlanEvent OPENED = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanDecider DECIDER = new PlanDecider();

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(DECIDER);

    @Test
    void the_person_appeals_at_any_time_and_what_is_urgent_or_late_is_marked() {
        plan.given(OPENED).when(lodge(CASE, true, true)).then(lodged(true, true));
        plan.given(OPENED).when(lodge(CASE, false, false)).then(lodged(false, false));
        plan.given(OPENED, lodged(false, false)).when(lodge(CASE, false, false)).thenNothing();
        plan.given(OPENED).when(lodge(SECOND_CASE, false, false)).thenRefused(CASE_NOT_IN_PLAN);
        plan.given().when(lodge(CASE, false, false)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void an_appeal_against_a_change_is_noted_once_and_never_refused() {
        var note = new NoteAppeal(CASE, APPEAL, MEASURE, CHANGED, Optional.empty(), BENEFICIARY, true);
        plan.given(OPENED).when(note).then(noted());
        plan.given(OPENED, noted()).when(note).thenNothing();
        plan.given().when(note).thenNothing();
    }

    @Test
    void a_study_that_was_ordered_is_there_before_the_appeal_is_decided() {
        PlanEvent lodged = lodged(false, false);
        PlanEvent ordered = new IndependentStudyOrdered(PLAN, List.of(ANA), CASE, APPEAL, text());
        PlanEvent received = new IndependentStudyReceived(PLAN, List.of(ANA), CASE, APPEAL, text());
        plan.given(OPENED, lodged).when(new OrderStudy(APPEAL, text())).then(ordered);
        plan.given(OPENED, lodged, ordered).when(new OrderStudy(APPEAL, text())).thenNothing();
        plan.given(OPENED, lodged).when(new ReceiveStudy(APPEAL, text())).thenRefused(STUDY_NOT_ORDERED);
        plan.given(OPENED, lodged, ordered)
                .when(new ReceiveStudy(APPEAL, text()))
                .then(received);
        plan.given(OPENED, lodged, ordered).when(resolve(GRANTED, "director")).thenRefused(STUDY_MISSING);
        plan.given(OPENED, lodged, ordered, received)
                .when(resolve(GRANTED, "director"))
                .then(resolved(GRANTED));
    }

    @Test
    void another_person_than_those_who_worked_on_it_assesses_and_decides() {
        PlanEvent lodged = lodged(false, false);
        plan.given(OPENED, lodged)
                .when(new AssignSecondAssessor(APPEAL, "eva", Set.of("ana")))
                .then(new SecondAssessorAssigned(PLAN, List.of(ANA), CASE, APPEAL, "eva"));
        plan.given(OPENED, lodged)
                .when(new AssignSecondAssessor(APPEAL, "ana", Set.of("ana")))
                .thenRefused(ASSESSED_BY_THE_SAME);
        plan.given(OPENED, lodged).when(resolve(REFUSED, "before")).thenRefused(RESOLVED_BY_THE_SAME);
        plan.given(OPENED, lodged).when(resolve(REFUSED, "director")).then(resolved(REFUSED));
        plan.given(OPENED).when(resolve(REFUSED, "director")).thenRefused(NO_SUCH_APPEAL);
    }

    @Test
    void what_was_decided_or_taken_back_is_over() {
        PlanEvent lodged = lodged(false, false);
        var back = new AppealWithdrawn(PLAN, List.of(ANA), CASE, APPEAL, BENEFICIARY, Optional.empty());
        plan.given(OPENED, lodged).when(withdraw("supervisor")).then(back);
        plan.given(OPENED, lodged, back).when(resolve(GRANTED, "director")).thenRefused(APPEAL_OVER);
        plan.given(OPENED, lodged, resolved(GRANTED))
                .when(withdraw("supervisor"))
                .thenRefused(APPEAL_OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposer", "holder"})
    void nobody_writes_down_that_the_appeal_against_their_own_act_is_taken_back(String recorder) {
        plan.given(OPENED, noted()).when(withdraw(recorder)).thenRefused(WITHDRAWAL_NEEDS_ANOTHER_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "DENIAL, '', false",
        "DENIAL, unknown, false",
        "DENIAL, known, true",
        "CHANGE, '', false",
        "CHANGE, known, true",
        "LEVEL, unknown, false",
        "LEVEL, known, true",
        "DELAY, '', true"
    })
    void an_appeal_against_a_denial_or_a_change_that_was_decided_names_a_decision_of_the_plan(
            AppealAgainst against, String decision, boolean taken) {
        Optional<UUID> named =
                switch (decision) {
                    case "known" -> Optional.of(MATTER.value());
                    case "unknown" -> Optional.of(CHANGED);
                    default -> Optional.empty();
                };
        var said = plan.given(OPENED, prepared())
                .when(new LodgeAppeal(CASE, APPEAL, against, named, true, BENEFICIARY, false, false, Optional.empty()));
        if (taken) {
            said.then(lodgedAgainst(against, named));
        } else {
            said.thenRefused(DECISION_NOT_OF_THE_PLAN);
        }
    }

    /** Their right does not rest on a number that they may not have at hand. */
    @ParameterizedTest
    @CsvSource({"DENIAL", "CHANGE", "LEVEL"})
    void at_the_own_door_the_person_names_no_decision(AppealAgainst against) {
        plan.given(OPENED)
                .when(new LodgeAppeal(
                        CASE, APPEAL, against, Optional.empty(), false, BENEFICIARY, false, false, Optional.empty()))
                .then(lodgedAgainst(against, Optional.empty()));
    }

    private static AppealLodged lodgedAgainst(AppealAgainst against, Optional<UUID> decision) {
        return new AppealLodged(
                PLAN,
                List.of(ANA),
                CASE,
                APPEAL,
                against,
                Optional.empty(),
                Optional.empty(),
                decision,
                BENEFICIARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void only_a_refusal_and_a_withdrawal_let_go_of_what_an_appeal_holds() {
        assertThat(over(noted())).isEmpty();
        assertThat(over(noted(), resolved(GRANTED))).isEmpty();
        assertThat(over(noted(), resolved(PARTLY))).isEmpty();
        assertThat(over(noted(), resolved(REFUSED))).containsExactly(APPEAL);
        assertThat(over(noted(), new AppealWithdrawn(PLAN, List.of(ANA), CASE, APPEAL, BENEFICIARY, Optional.empty())))
                .containsExactly(APPEAL);
    }

    @Test
    void a_court_rules_about_a_case_of_the_plan() {
        UUID ruling = new UUID(11, 3);
        plan.given(OPENED)
                .when(new RecordRuling(CASE, ruling, RulingKind.TUTELA, GRANTED, Optional.empty(), text()))
                .then(new CourtRuled(
                        PLAN, List.of(ANA), CASE, ruling, RulingKind.TUTELA, GRANTED, Optional.empty(), text()));
        plan.given(OPENED)
                .when(new RecordRuling(SECOND_CASE, ruling, RulingKind.OTHER, REFUSED, Optional.empty(), text()))
                .thenRefused(CASE_NOT_IN_PLAN);
    }

    private static MatterPrepared prepared() {
        return new MatterPrepared(
                PLAN,
                List.of(ANA),
                CASE,
                MATTER,
                MatterKind.MEASURES,
                "DIRECTION",
                new UUID(11, 5),
                List.of(MEASURE),
                "analyst",
                Optional.empty(),
                Personal.of(ANA.value(), List.of()),
                Optional.empty());
    }

    private static WithdrawAppeal withdraw(String recorder) {
        return new WithdrawAppeal(APPEAL, recorder, Set.of("proposer", "holder"), BENEFICIARY, Optional.empty());
    }

    private static Set<UUID> over(PlanEvent... events) {
        Plan state = DECIDER.replay(List.of(OPENED));
        for (PlanEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return ((Plan.Open) state).appeals().over();
    }

    private static LodgeAppeal lodge(CaseId of, boolean urgent, boolean late) {
        return new LodgeAppeal(
                of, APPEAL, DELAY, Optional.empty(), true, BENEFICIARY, urgent, late, Optional.of(text()));
    }

    private static ResolveAppeal resolve(AppealOutcome outcome, String by) {
        return new ResolveAppeal(APPEAL, outcome, by, Set.of("before"), text());
    }

    private static AppealLodged lodged(boolean urgent, boolean late) {
        return new AppealLodged(
                PLAN,
                List.of(ANA),
                CASE,
                APPEAL,
                DELAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BENEFICIARY,
                urgent ? Optional.of(true) : Optional.empty(),
                late ? Optional.of(true) : Optional.empty(),
                Optional.of(text()));
    }

    private static AppealLodged noted() {
        return new AppealLodged(
                PLAN,
                List.of(ANA),
                CASE,
                APPEAL,
                CHANGE,
                Optional.of(MEASURE),
                Optional.of(CHANGED),
                Optional.empty(),
                BENEFICIARY,
                Optional.empty(),
                Optional.of(true),
                Optional.empty());
    }

    private static AppealResolved resolved(AppealOutcome outcome) {
        return new AppealResolved(PLAN, List.of(ANA), CASE, APPEAL, outcome, text());
    }
}
