package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.INSTITUTION_EXCLUDED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_TASK;
import static esperanza.protection.plan.domain.PlanRule.TASK_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.TaskCommand.*;
import esperanza.protection.plan.domain.TaskEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another institution owes to the person. */
class TasksTest {

    private static final UUID TASK = new UUID(6, 3);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void a_task_is_sent_for_a_case_of_the_plan_and_serves_one_of_its_measures() {
        plan.given(OPEN).when(send(CASE, Optional.empty(), false)).then(sent(CASE, Optional.empty()));
        plan.given(OPEN, decided(CASE, ANA))
                .when(send(CASE, Optional.of(MEASURE), false))
                .then(sent(CASE, Optional.of(MEASURE)));
        plan.given(OPEN, sent(CASE, Optional.empty()))
                .when(send(CASE, Optional.empty(), false))
                .thenNothing();
        plan.given(OPEN).when(send(CASE, Optional.of(MEASURE), false)).thenRefused(NO_SUCH_MEASURE);
        plan.given(OPEN).when(send(SECOND_CASE, Optional.empty(), false)).thenRefused(CASE_NOT_IN_PLAN);
        plan.when(send(CASE, Optional.empty(), false)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void an_institution_that_a_case_shuts_out_gets_none() {
        plan.given(OPEN).when(send(CASE, Optional.empty(), true)).thenRefused(INSTITUTION_EXCLUDED);
    }

    @Test
    void a_task_is_acknowledged_refused_done_or_taken_back_and_then_it_is_over() {
        plan.given(OPEN, going()).when(new AcknowledgeTask(TASK)).then(acknowledged());
        plan.given(OPEN, going(), acknowledged())
                .when(new AcknowledgeTask(TASK))
                .thenNothing();
        plan.given(OPEN, going(), acknowledged())
                .when(new RefuseTask(TASK, RefusalGround.MEANS, text()))
                .then(refused());
        plan.given(OPEN, going())
                .when(new CompleteTask(TASK, Optional.empty()))
                .then(new TaskDone(PLAN, List.of(ANA), CASE, TASK, Optional.empty()));
        plan.given(OPEN, going())
                .when(new WithdrawTask(TASK, text()))
                .then(new TaskWithdrawn(PLAN, List.of(ANA), CASE, TASK, text()));
        plan.given(OPEN, going(), refused())
                .when(new WithdrawTask(TASK, text()))
                .then(new TaskWithdrawn(PLAN, List.of(ANA), CASE, TASK, text()));
        plan.given(OPEN, going(), refused())
                .when(new CompleteTask(TASK, Optional.empty()))
                .thenRefused(TASK_OVER);
        plan.given(OPEN).when(new AcknowledgeTask(TASK)).thenRefused(NO_SUCH_TASK);
    }

    @Test
    void a_refusal_ends_no_measure() {
        var open = open(OPEN, decided(CASE, ANA), sent(CASE, Optional.of(MEASURE)), refused());
        assertThat(open.measures()).isEqualTo(open(OPEN, decided(CASE, ANA)).measures());
        assertThat(open.tasks().all()).extracting(Task::stage).containsExactly(Task.Stage.REFUSED);
    }

    @Test
    void tasks_of_other_cases_are_left_out() {
        var open = open(OPEN, SECOND, sent(SECOND_CASE, Optional.empty()));
        assertThat(open.only(Set.of(CASE)).tasks().all()).isEmpty();
        assertThat(open.only(Set.of(SECOND_CASE)).tasks().all()).hasSize(1);
    }

    private static Plan.Open open(PlanEvent... history) {
        return (Plan.Open) new PlanDecider().replay(List.of(history));
    }

    private static SendTask send(CaseId of, Optional<MeasureId> measure, boolean excluded) {
        return new SendTask(
                TASK, of, TaskKind.DELIVER, measure, Optional.empty(), Optional.empty(), text(), text(), excluded);
    }

    private static TaskSent sent(CaseId of, Optional<MeasureId> measure) {
        return new TaskSent(
                PLAN,
                List.of(ANA),
                of,
                TASK,
                TaskKind.DELIVER,
                measure,
                Optional.empty(),
                Optional.empty(),
                text(),
                text());
    }

    private static TaskSent going() {
        return sent(CASE, Optional.empty());
    }

    private static TaskAcknowledged acknowledged() {
        return new TaskAcknowledged(PLAN, List.of(ANA), CASE, TASK);
    }

    private static TaskRefused refused() {
        return new TaskRefused(PLAN, List.of(ANA), CASE, TASK, RefusalGround.MEANS, text());
    }
}
