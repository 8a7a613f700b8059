package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.OPEN_PLAN;

import esperanza.protection.plan.OpenPlan;
import esperanza.protection.plan.OpenPlan.Opening;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Opens a sealed part of a plan, for a stated purpose. Takes no If-Match, because the plan does not change. */
@Path("/v1/protections/{planId}/openings")
@Authenticated
public class PlanOpeningResource {

    private final CommandRequests requests;
    private final OpenPlan plans;

    PlanOpeningResource(CommandRequests requests, OpenPlan plans) {
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openPlan",
            summary = "Open a sealed part of a plan, of one measure or of all",
            description = "Recorded before the first byte is answered. The same opening can be read again for a limited"
                    + " time; after that, open the part anew.")
    @APIResponse(
            responseCode = "200",
            description = "The requested part",
            content = @Content(schema = @Schema(implementation = OpenedPlan.class)))
    public Uni<Response> open(Incoming<Opening> command) {
        return requests.command(OPEN_PLAN, command)
                .handle(plans::open)
                .map(opened -> Answers.opened(OpenedPlan.of(opened)));
    }
}
