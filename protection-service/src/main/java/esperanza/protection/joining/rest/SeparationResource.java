package esperanza.protection.joining.rest;

import esperanza.protection.ProtectionAction;
import esperanza.protection.plan.ActOnPlan;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Parties that shared one plan were set apart: a person reviews which party each measure belongs to. */
@Path("/v1/protections/{planId}/separations/{separationId}/review")
@Authenticated
public class SeparationResource {

    /** The result of the review. */
    public record Review(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnPlan plans;

    SeparationResource(CommandRequests requests, ActOnPlan plans) {
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "reviewSeparation",
            summary = "Record your review of whose the measures are, after parties were set apart",
            description = "The review moves no measure: a measure for another plan is decided on that plan.")
    public Uni<Response> review(UUID planId, UUID separationId, @BeanParam ChangeHeaders headers, Body<Review> body) {
        return requests.command(ProtectionAction.REVIEW_SEPARATION, headers, body)
                .done((asked, said) -> plans.reviewSeparation(asked, planId, separationId, said.reasons()));
    }
}
