package esperanza.protection.delivery.rest;

import esperanza.protection.ProtectionAction;
import esperanza.protection.delivery.DeliverMeasure;
import esperanza.protection.measure.domain.MeasureId;
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

/** A measure changes hands: another person answers for its delivery. No term starts anew by this. */
@Path("/v1/protections/{planId}/measures/{measureId}/reassignment")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureHolderResource {

    /**
     * The person who answers for the delivery from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Reassignment(
            @NotBlank String person, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final DeliverMeasure measures;

    MeasureHolderResource(CommandRequests requests, DeliverMeasure measures) {
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @APIResponse(responseCode = "200", description = "Reassigned")
    @Operation(
            operationId = "reassignMeasure",
            summary = "Give a measure to another person, who answers for its delivery")
    public Uni<Response> reassign(
            UUID planId, UUID measureId, @BeanParam ChangeHeaders headers, Body<Reassignment> body) {
        return requests.command(ProtectionAction.REASSIGN_MEASURE, headers, body)
                .done((asked, said) ->
                        measures.reassign(asked, planId, new MeasureId(measureId), said.person(), said.reasons()));
    }
}
