package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.ANSWER_TASK;
import static esperanza.protection.ProtectionAction.READ_OWN_TASKS;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.AskedTasks;
import esperanza.protection.plan.AskedTasks.AskedTask;
import esperanza.protection.plan.AskedTasks.OpenedTask;
import esperanza.protection.plan.AskedTasks.TaskOpening;
import esperanza.protection.plan.SendTasks;
import esperanza.protection.plan.SendTasks.NewTask;
import esperanza.protection.plan.domain.Task;
import esperanza.protection.plan.domain.Task.Stage;
import esperanza.protection.plan.domain.TaskCommand;
import esperanza.protection.plan.domain.TaskCommand.*;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tasks of other institutions, as an officer records it or their own people say. */
@Path("/v1/protections/{planId}/tasks")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    /** The task that was sent. */
    public record SentTask(UUID taskId) implements CommandAnswers.Made {}

    /** A task as its institution sees it. */
    public record OwnTask(UUID planId, UUID taskId, TaskKind kind, Optional<Instant> due, Stage stage) {

        private static OwnTask of(UUID plan, AskedTask asked) {
            Task task = asked.task();
            return new OwnTask(plan, task.id(), task.kind(), task.due(), task.stage());
        }
    }

    private final CallerResolver callers;
    private final PlanDoor door;
    private final CommandRequests requests;
    private final SendTasks tasks;
    private final AskedTasks asked;

    TaskResource(CallerResolver callers, PlanDoor door, CommandRequests requests, SendTasks tasks, AskedTasks asked) {
        this.callers = callers;
        this.door = door;
        this.requests = requests;
        this.tasks = tasks;
        this.asked = asked;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = SentTask.class)))
    @Operation(
            operationId = "sendTask",
            summary = "Record what another institution was asked to do for the person",
            description = "An institution that a case of the person accuses is refused. Nothing is sent by this.")
    public Uni<Response> send(Incoming<NewTask> command) {
        return requests.command(RECORD_HANDOVER, command)
                .handle(tasks::send)
                .map(made -> Answers.created(command, made, new SentTask(made.id())));
    }

    @POST
    @Path("/{taskId}/acknowledgements")
    @Operation(operationId = "acknowledgeTask", summary = "Record that the institution has the task")
    public Uni<Response> acknowledge(Incoming<AcknowledgeTask> command) {
        return answered(command);
    }

    @POST
    @Path("/{taskId}/refusals")
    @Operation(
            operationId = "refuseTask",
            summary = "Record that the institution refuses the task, and on which ground of law",
            description = "No measure ends by that.")
    public Uni<Response> refuse(Incoming<RefuseTask> command) {
        return answered(command);
    }

    @POST
    @Path("/{taskId}/completions")
    @Operation(
            operationId = "completeTask",
            summary = "Record that the institution did the task",
            description = "A measure is handed over by an act of its own.")
    public Uni<Response> complete(Incoming<CompleteTask> command) {
        return answered(command);
    }

    @POST
    @Path("/{taskId}/withdrawals")
    @Operation(operationId = "withdrawTask", summary = "Take a task back")
    public Uni<Response> withdraw(Incoming<WithdrawTask> command) {
        return door.done(RECORD_HANDOVER, PLAN, command);
    }

    @GET
    @Path("/{taskId}")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = OwnTask.class)))
    @Operation(operationId = "readOwnTask", summary = "A task that your institution was asked for")
    public Uni<Response> read(@PathParam("planId") UUID planId, @PathParam("taskId") UUID taskId) {
        return callers.permit(READ_OWN_TASKS)
                .chain(caller -> asked.read(caller, planId, taskId))
                .map(found -> Answers.read(OwnTask.of(planId, found), found.version()));
    }

    @POST
    @Path("/{taskId}/openings")
    @Operation(
            operationId = "openOwnTask",
            summary = "Open what your institution was asked for",
            description = "Recorded before the first byte is answered; the person can see it.")
    @APIResponse(
            responseCode = "200",
            description = "What was asked",
            content = @Content(schema = @Schema(implementation = OpenedTask.class)))
    public Uni<Response> open(Incoming<TaskOpening> command) {
        return requests.command(READ_OWN_TASKS, command).handle(asked::open).map(Answers::opened);
    }

    private Uni<Response> answered(Incoming<? extends TaskCommand> command) {
        PlanId plan = new PlanId(command.address("planId"));
        UUID task = command.address("taskId");
        return requests.command(ANSWER_TASK, command)
                .done((question, said) -> asked.answer(question, plan, task, said));
    }
}
