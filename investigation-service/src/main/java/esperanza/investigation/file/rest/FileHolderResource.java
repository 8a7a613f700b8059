package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.ActOnFile;
import esperanza.investigation.file.domain.ReleaseGround;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
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

/** A file changes hands: a supervisor gives it to another investigator, or releases it. No term starts anew by this. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileHolderResource {

    /** Why the investigator of the file cannot go on with it. */
    public record Release(
            @NotNull ReleaseGround ground, @NotBlank String reasons) {}

    /**
     * The investigator who answers for the file from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Reassignment(
            @NotBlank String person, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnFile files;

    FileHolderResource(CommandRequests requests, ActOnFile files) {
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/release")
    @APIResponse(responseCode = "200", description = "Another investigator may take the file over")
    @Operation(
            operationId = "releaseFile",
            summary = "Record that the investigator of a file cannot go on with it",
            description = "The file stays theirs until another investigator takes it over, or you reassign it.")
    public Uni<Response> release(UUID caseId, @BeanParam ChangeHeaders headers, Body<Release> body) {
        return requests.command(InvestigationAction.REASSIGN_FILE, headers, body)
                .done((asked, said) -> files.release(asked, caseId, said.ground(), said.reasons()));
    }

    @POST
    @Path("/reassignment")
    @APIResponse(responseCode = "200", description = "Reassigned")
    @Operation(operationId = "reassignFile", summary = "Give a file to another investigator, by name")
    public Uni<Response> reassign(UUID caseId, @BeanParam ChangeHeaders headers, Body<Reassignment> body) {
        return requests.command(InvestigationAction.REASSIGN_FILE, headers, body)
                .done((asked, said) -> files.reassign(asked, caseId, said.person(), said.reasons()));
    }
}
