package esperanza.investigation.diligence.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.diligence.ActOnOmission;
import esperanza.investigation.diligence.domain.OmissionGround;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Why an item of the checklist was left undone. The item stays undone, and says so. */
@Path("/v1/investigations/{caseId}/diligence/{item}/justification")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class OmissionResource {

    /** Why the item was left undone. */
    public record Justification(
            @NotNull OmissionGround ground, @NotBlank String reasons) {}

    /** Why a justification is taken back. */
    public record JustificationWithdrawal(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnOmission omissions;

    OmissionResource(CommandRequests requests, ActOnOmission omissions) {
        this.requests = requests;
        this.omissions = omissions;
    }

    @POST
    @APIResponse(responseCode = "200", description = "Justified; the item stays undone")
    @Operation(
            operationId = "justifyOmission",
            summary = "Say why an item was left undone",
            description = "A mandatory item is justified by a supervisor who does not answer for the file.")
    public Uni<Response> justify(
            UUID caseId, String item, @BeanParam CommandHeaders headers, Body<Justification> body) {
        return requests.command(InvestigationAction.JUSTIFY_OMISSION, headers, body)
                .done((asked, said) -> omissions.justify(asked, caseId, item, said.ground(), said.reasons()));
    }

    @POST
    @Path("/withdrawal")
    @APIResponse(responseCode = "200", description = "The item is not justified any more")
    @Operation(operationId = "withdrawJustification", summary = "Take the justification of an item back")
    public Uni<Response> withdraw(
            UUID caseId, String item, @BeanParam CommandHeaders headers, Body<JustificationWithdrawal> body) {
        return requests.command(InvestigationAction.JUSTIFY_OMISSION, headers, body)
                .done((asked, said) -> omissions.withdrawJustification(asked, caseId, item, said.reasons()));
    }
}
