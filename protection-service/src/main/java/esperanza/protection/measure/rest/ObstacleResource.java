package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;
import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.protection.PlanDoor;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The obstacles that keep a measure from being handed over. The stage of the measure stays as it is. */
@Path("/v1/protections/{planId}/measures/{measureId}/obstacles")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ObstacleResource {

    private final PlanDoor door;

    ObstacleResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @Operation(
            operationId = "reportObstacle",
            summary = "Record an obstacle that keeps a measure from being handed over")
    public Uni<Response> report(Incoming<ReportObstacle> command) {
        return door.done(RECORD_HANDOVER, MEASURE, command);
    }
}
