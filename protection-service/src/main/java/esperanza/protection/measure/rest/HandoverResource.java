package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.CONFIRM_HANDOVER;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.ActOnMeasure;
import esperanza.protection.measure.ActOnMeasure.Handover;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The handover of a measure: the authority records it; the beneficiary, a representative or a second source confirms or
 * contests it.
 */
@Path("/v1/protections/{planId}/measures/{measureId}/handover")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HandoverResource {

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnMeasure measures;

    HandoverResource(PlanDoor door, CommandRequests requests, ActOnMeasure measures) {
        this.door = door;
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @Operation(operationId = "recordHandover", summary = "Record that a measure was handed over")
    public Uni<Response> handOver(Incoming<Handover> command) {
        return requests.command(RECORD_HANDOVER, command).done(measures::recordHandover);
    }

    @POST
    @Path("/confirmation")
    @Operation(operationId = "confirmHandover", summary = "Record that the other side confirms the handover")
    public Uni<Response> confirm(Incoming<ConfirmHandover> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }

    @POST
    @Path("/contestation")
    @Operation(operationId = "contestHandover", summary = "Record that the other side contests the handover")
    public Uni<Response> contest(Incoming<ContestHandover> command) {
        return door.done(CONFIRM_HANDOVER, MEASURE, command);
    }
}
