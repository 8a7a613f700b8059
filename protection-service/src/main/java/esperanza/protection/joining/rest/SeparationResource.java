package esperanza.protection.joining.rest;

import static esperanza.protection.ProtectionAction.REVIEW_SEPARATION;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.domain.PlanCommand.ReviewSeparation;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Parties that shared one plan were set apart: a person reviews which party each measure belongs to. */
@Path("/v1/protections/{planId}/separations/{separationId}/review")
@Authenticated
public class SeparationResource {

    private final PlanDoor door;

    SeparationResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewSeparation",
            summary = "Record your review of whose the measures are, after parties were set apart",
            description = "The review moves no measure: a measure for another plan is decided on that plan.")
    public Uni<Response> review(Incoming<ReviewSeparation> command) {
        return door.done(REVIEW_SEPARATION, PLAN, command);
    }
}
