package esperanza.intake.erasure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.ErasureRequests;
import esperanza.intake.erasure.view.ErasureAsked;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * A hotline requests, for the person it reported for, the erasure of their data. Nobody of the mechanism can request
 * it.
 */
@Path("/v1/reports/{reportId}/erasure")
@Authenticated
public class ReportErasureResource {

    private final CommandRequests requests;
    private final ErasureRequests erasures;

    ReportErasureResource(CommandRequests requests, ErasureRequests erasures) {
        this.requests = requests;
        this.erasures = erasures;
    }

    @POST
    @Operation(
            operationId = "requestErasure",
            summary = "Ask that the data of your own report be erased",
            description = "Three persons in three roles have to approve; then there is time to take the request back.")
    @APIResponse(
            responseCode = "201",
            description = "Requested, now or before; keep the id, because it opens the certificate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureAsked.class)))
    public Uni<Response> request(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.REQUEST_ERASURE, headers)
                .chain(asked -> erasures.ask(asked, reportId))
                .map(Answers::createdOutside);
    }

    @POST
    @Path("/withdrawal")
    @APIResponse(responseCode = "204", description = "Taken back")
    @Operation(operationId = "takeBackErasure", summary = "Take back the request for an erasure, until it is done")
    public Uni<Response> takeBack(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.REQUEST_ERASURE, headers)
                .chain(asked -> erasures.takeBack(asked, reportId))
                .map(outcome -> Response.noContent().build());
    }
}
