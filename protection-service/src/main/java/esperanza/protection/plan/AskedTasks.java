package esperanza.protection.plan;

import static esperanza.protection.ProtectionAction.ANSWER_TASK;
import static esperanza.protection.ProtectionAction.READ_OWN_TASKS;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.Task;
import esperanza.protection.plan.domain.TaskCommand;
import esperanza.protection.plan.domain.TaskEvent.TaskSent;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The tasks of an institution, for its own people: they see the task that they were asked for, and nothing else of the
 * plan. Their version counts the events of that task alone. A task is not there for them if a case of the person excludes
 * the institution, also if it was excluded after the task was sent.
 */
@Singleton
public class AskedTasks {

    /** @param version number of events of the task */
    public record AskedTask(Task task, int version) {}

    /** The words of a task, and why they are opened. */
    public record TaskOpening(PlanId planId, UUID taskId, OpeningPurpose purpose, Optional<String> reasons) {}

    /** @param sent empty: what was asked is erased */
    public record OpenedTask(UUID openingId, Optional<String> institution, Optional<String> what) {}

    /** The part that an institution opens. */
    public enum TaskPart {
        TASK
    }

    private final Streams streams;
    private final Walls walls;
    private final CommandIds ids;
    private final PlanWork work;
    private final PartOpenings openings;

    AskedTasks(Streams streams, Walls walls, CommandIds ids, PlanWork work, PartOpenings openings) {
        this.streams = streams;
        this.walls = walls;
        this.ids = ids;
        this.work = work;
        this.openings = openings;
    }

    /** Fails with {@link NotHere} unless the caller's institution was asked. */
    public Uni<AskedTask> read(Caller caller, UUID plan, UUID task) {
        return found(caller, READ_OWN_TASKS, plan, task)
                .map(history -> new AskedTask(task(history, task).orElseThrow(NotHere::new), version(history, task)));
    }

    /** Answers a task: an officer for the institution that said it elsewhere, or somebody of the institution itself. */
    public Uni<Outcome<PlanEvent>> answer(Asked<?> asked, PlanId plan, UUID task, TaskCommand command) {
        return Access.forAnotherInstitution(asked.caller(), ANSWER_TASK)
                ? byTheInstitution(asked, plan, task, command)
                : work.handle(asked, plan, PLAN, plan.value(), command);
    }

    private Uni<Outcome<PlanEvent>> byTheInstitution(Asked<?> asked, PlanId plan, UUID task, TaskCommand command) {
        return found(asked.caller(), ANSWER_TASK, plan.value(), task).chain(history -> {
            Request<TaskCommand> request = ids.request(asked, PLAN.stream(plan), command);
            OneTask decider = new OneTask(task, request.expectedVersion().orElseGet(() -> version(history, task)));
            Request<TaskCommand> onTask = new Request<>(
                    request.stream(), request.id(), request.digest(), OptionalInt.empty(), request.cause(), command);
            return streams.handler(PLAN.type().events(), decider)
                    .handle(onTask)
                    .map(outcome -> new Outcome<>(
                            outcome.position(), version(history, task, outcome), outcome.events(), outcome.repeated()));
        });
    }

    /** Opens what was asked, for a purpose, on the record. */
    public Uni<OpenedTask> open(Asked<?> asked, TaskOpening said) {
        UUID plan = said.planId().value();
        return found(asked.caller(), READ_OWN_TASKS, plan, said.taskId()).chain(history -> {
            CaseId of = task(history, said.taskId()).orElseThrow(NotHere::new).caseId();
            var opening = new PartOpenings.Opening(plan, List.of(of), TaskPart.TASK, said.purpose(), said.reasons());
            return openings.open(asked, opening, openingId -> opened(openingId, plan, said.taskId()));
        });
    }

    private Uni<OpenedTask> opened(UUID openingId, UUID plan, UUID task) {
        return streams.sealed(PLAN.type().events())
                .open(PLAN.type().stream(plan), Set.of(plan))
                .map(events -> events.stream()
                        .map(Recorded::event)
                        .filter(TaskSent.class::isInstance)
                        .map(TaskSent.class::cast)
                        .filter(sent -> sent.taskId().equals(task))
                        .findFirst()
                        .map(sent -> new OpenedTask(
                                openingId,
                                sent.institution().value(),
                                sent.what().value()))
                        .orElseThrow(NotHere::new));
    }

    private Uni<History<PlanEvent>> found(Caller caller, ProtectionAction action, UUID plan, UUID task) {
        return streams.read(PLAN.type(), plan)
                .chain(history -> walls.around(cases(history)).map(wall -> {
                    Optional<String> receiver = task(history, task).flatMap(Task::receiver);
                    Access.require(caller, action, new Resource.TaskOf(task, receiver, wall));
                    return history;
                }));
    }

    private static Optional<Task> task(History<PlanEvent> history, UUID task) {
        return history.replay(PLAN.type().decider()) instanceof Plan.Open plan
                ? plan.tasks().of(task)
                : Optional.empty();
    }

    private static Set<CaseId> cases(History<PlanEvent> history) {
        return history.replay(PLAN.type().decider()) instanceof Plan.Open plan
                ? plan.incidents().cases()
                : Set.of();
    }

    /** The version after a command. A repeated command has the version that it had the first time. */
    private static int version(History<PlanEvent> history, UUID task, Outcome<PlanEvent> outcome) {
        if (outcome.events().isEmpty() && !outcome.repeated()) {
            return version(history, task);
        }
        return (int) Stream.concat(history.events().stream(), outcome.events().stream())
                .filter(recorded -> OneTask.isOf(task, recorded.event()))
                .map(Recorded::position)
                .filter(position -> position <= outcome.position())
                .distinct()
                .count();
    }

    private static int version(History<PlanEvent> history, UUID task) {
        return (int) history.events().stream()
                .filter(recorded -> OneTask.isOf(task, recorded.event()))
                .count();
    }
}
