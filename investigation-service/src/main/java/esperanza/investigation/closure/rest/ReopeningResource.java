package esperanza.investigation.closure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.closure.ReopenFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An ended file is opened again, or left as it is after a review. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ReopeningResource {

    /** @param cause the event for which the file is opened again; absent: you thought it over */
    public record FileReopening(
            Optional<EventId> cause, @NotBlank String reasons) {}

    /** @param cause the event that called for the review */
    public record KeptEnd(@NotNull EventId cause, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ReopenFile files;

    ReopeningResource(CommandRequests requests, ReopenFile files) {
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/reopening")
    @APIResponse(responseCode = "200", description = "The file is worked on again")
    @Operation(operationId = "reopenFile", summary = "Open an ended file again, with reasons")
    public Uni<Response> reopen(UUID caseId, @BeanParam CommandHeaders headers, Body<FileReopening> body) {
        return requests.command(InvestigationAction.REOPEN_FILE, headers, body)
                .done((asked, said) -> files.reopen(asked, new CaseId(caseId), said.cause(), said.reasons()));
    }

    @POST
    @Path("/keeping")
    @APIResponse(responseCode = "200", description = "Recorded; the end of the file stands")
    @Operation(
            operationId = "keepArchived",
            summary = "Leave a file ended after a review, as a person who had no part in the end, with reasons")
    public Uni<Response> keep(UUID caseId, @BeanParam CommandHeaders headers, Body<KeptEnd> body) {
        return requests.command(InvestigationAction.DECIDE_ON_END, headers, body)
                .done((asked, said) -> files.keep(asked, new CaseId(caseId), said.cause(), said.reasons()));
    }
}
