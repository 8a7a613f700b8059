package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.INSTITUTION_EXCLUDED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_TASK;
import static esperanza.protection.plan.domain.PlanRule.TASK_OVER;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.Task.Stage;
import esperanza.protection.plan.domain.TaskCommand.*;
import esperanza.protection.plan.domain.TaskEvent.*;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The tasks of other institutions for the person. An institution that a case of the person shuts out gets none. A task that
 * was done or taken back is over, and one that was refused is taken back; another one is sent instead.
 *
 * @param byId in the order in which they were sent
 */
public record Tasks(Map<UUID, Task> byId) {

    static final Tasks NONE = new Tasks(Map.of());

    public Collection<Task> all() {
        return byId.values();
    }

    static List<PlanEvent> recorded(Open plan, TaskCommand command) {
        return switch (command) {
            case SendTask send -> sent(plan, send);
            case AcknowledgeTask said -> {
                Task task = going(plan, said.taskId());
                yield task.stage() == Stage.ACKNOWLEDGED
                        ? List.of()
                        : List.of(new TaskAcknowledged(plan.id(), parties(plan, task), task.caseId(), task.id()));
            }
            case RefuseTask said -> {
                Task task = going(plan, said.taskId());
                yield List.of(new TaskRefused(
                        plan.id(), parties(plan, task), task.caseId(), task.id(), said.ground(), said.article()));
            }
            case CompleteTask said -> {
                Task task = going(plan, said.taskId());
                yield List.of(new TaskDone(plan.id(), parties(plan, task), task.caseId(), task.id(), said.words()));
            }
            case WithdrawTask said -> {
                Task task = inHands(plan, said.taskId());
                yield List.of(
                        new TaskWithdrawn(plan.id(), parties(plan, task), task.caseId(), task.id(), said.reasons()));
            }
        };
    }

    Tasks only(Set<CaseId> cases) {
        return new Tasks(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    static Open evolve(Open plan, TaskEvent event) {
        Open after = plan.tasks(tasks -> tasks.after(event));
        return event instanceof TaskSent
                ? after.risk(risk -> risk.stepped(event.caseId(), Optional.of(event.taskId())))
                : after;
    }

    private Tasks after(TaskEvent event) {
        return switch (event) {
            case TaskSent sent -> new Tasks(InOrder.with(byId, sent.taskId(), Task.of(sent)));
            case TaskAcknowledged _ -> now(event.taskId(), Stage.ACKNOWLEDGED);
            case TaskRefused _ -> now(event.taskId(), Stage.REFUSED);
            case TaskDone _ -> now(event.taskId(), Stage.DONE);
            case TaskWithdrawn _ -> now(event.taskId(), Stage.WITHDRAWN);
        };
    }

    private Tasks now(UUID id, Stage reached) {
        return of(id).map(task -> new Tasks(InOrder.with(byId, id, task.now(reached))))
                .orElse(this);
    }

    /** Empty if the plan has no such task. */
    public Optional<Task> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<PlanEvent> sent(Open plan, SendTask send) {
        if (plan.incidents().of(send.caseId()).isEmpty()) {
            throw new RuleViolation(CASE_NOT_IN_PLAN);
        }
        if (send.excluded()) {
            throw new RuleViolation(INSTITUTION_EXCLUDED);
        }
        if (send.measureId().filter(id -> plan.measures().of(id).isEmpty()).isPresent()) {
            throw new RuleViolation(NO_SUCH_MEASURE);
        }
        return plan.tasks().of(send.taskId()).isPresent()
                ? List.of()
                : List.of(new TaskSent(
                        plan.id(),
                        plan.parties(Set.of(send.caseId())),
                        send.caseId(),
                        send.taskId(),
                        send.kind(),
                        send.measureId(),
                        send.due(),
                        send.receiver(),
                        send.institution(),
                        send.what()));
    }

    /** A task that was refused is taken back, too: who protects says so that they have read why. */
    private static Task inHands(Open plan, UUID id) {
        Task task = task(plan, id);
        return task.stage() == Stage.REFUSED ? task : going(plan, id);
    }

    private static Task task(Open plan, UUID id) {
        return plan.tasks().of(id).orElseThrow(() -> new RuleViolation(NO_SUCH_TASK));
    }

    private static Task going(Open plan, UUID id) {
        Task task = task(plan, id);
        if (task.stage().isOver()) {
            throw new RuleViolation(TASK_OVER);
        }
        return task;
    }

    private static List<PartyRef> parties(Open plan, Task task) {
        return plan.parties(Set.of(task.caseId()));
    }
}
