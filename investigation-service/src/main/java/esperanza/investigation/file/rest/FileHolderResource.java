package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.ActOnFile;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * A file changes hands: a supervisor gives it to an investigator, or releases it. The first person who answers for it meets
 * the term of its taking and starts those of the work; no term starts anew when it changes hands afterwards.
 */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileHolderResource {

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
    public Uni<Response> release(Incoming<ActOnFile.Release> command) {
        return requests.command(InvestigationAction.REASSIGN_FILE, command).done(files::release);
    }

    @POST
    @Path("/reassignment")
    @Operation(
            operationId = "reassignFile",
            summary = "Give a file to an investigator, by name",
            description =
                    "Also one that nobody has taken: the named person then answers for it, as if they had taken it.")
    public Uni<Response> reassign(Incoming<ActOnFile.Reassignment> command) {
        return requests.command(InvestigationAction.REASSIGN_FILE, command).done(files::reassign);
    }
}
