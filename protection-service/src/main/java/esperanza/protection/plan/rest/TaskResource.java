package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.SendTasks;
import esperanza.protection.plan.SendTasks.NewTask;
import esperanza.protection.plan.domain.TaskCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What other institutions owe to the person, as an officer records it. */
@Path("/v1/protections/{planId}/tasks")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    /** The task that was sent. */
    public record SentTask(UUID taskId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final SendTasks tasks;

    TaskResource(PlanDoor door, CommandRequests requests, SendTasks tasks) {
        this.door = door;
        this.requests = requests;
        this.tasks = tasks;
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
        return door.done(RECORD_HANDOVER, PLAN, command);
    }

    @POST
    @Path("/{taskId}/refusals")
    @Operation(
            operationId = "refuseTask",
            summary = "Record that the institution refuses the task, and on which ground of law",
            description = "No measure ends by that.")
    public Uni<Response> refuse(Incoming<RefuseTask> command) {
        return door.done(RECORD_HANDOVER, PLAN, command);
    }

    @POST
    @Path("/{taskId}/completions")
    @Operation(
            operationId = "completeTask",
            summary = "Record that the institution did the task",
            description = "A measure is handed over by an act of its own.")
    public Uni<Response> complete(Incoming<CompleteTask> command) {
        return door.done(RECORD_HANDOVER, PLAN, command);
    }

    @POST
    @Path("/{taskId}/withdrawals")
    @Operation(operationId = "withdrawTask", summary = "Take a task back")
    public Uni<Response> withdraw(Incoming<WithdrawTask> command) {
        return door.done(RECORD_HANDOVER, PLAN, command);
    }
}
