package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.LIFT_FLOOR;
import static esperanza.protection.ProtectionAction.RECORD_ORDER;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.ActOnPlan;
import esperanza.protection.plan.ActOnPlan.ReceivedOrder;
import esperanza.protection.plan.domain.PlanCommand.LiftFloor;
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

/** Orders of courts and of the Commission, which hold the level of risk. */
@Path("/v1/protections/{planId}/orders")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {

    /** The order that was recorded. */
    public record RecordedOrder(UUID orderId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnPlan plans;

    OrderResource(PlanDoor door, CommandRequests requests, ActOnPlan plans) {
        this.door = door;
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedOrder.class)))
    @Operation(
            operationId = "recordOrder",
            summary = "Record that a court or the Commission ordered protection",
            description = "The level is high at least from now on. The date of the order ends nothing.")
    public Uni<Response> order(Incoming<ReceivedOrder> command) {
        return requests.command(RECORD_ORDER, command)
                .handle(plans::recordOrder)
                .map(made -> Answers.created(command, made, new RecordedOrder(made.id())));
    }

    @POST
    @Path("/{orderId}/lifts")
    @Operation(
            operationId = "liftFloor",
            summary = "Say that the cause of a floor has ended",
            description = "The first person proposes it, and a second one lifts the floor.")
    public Uni<Response> lift(Incoming<LiftFloor> command) {
        return door.done(LIFT_FLOOR, PLAN, command);
    }
}
