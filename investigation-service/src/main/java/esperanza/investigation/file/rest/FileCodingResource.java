package esperanza.investigation.file.rest;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.WorkOnFile;
import esperanza.investigation.file.domain.FileWorkCommand.SetPriority;
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

/** What the threat of a case has, how soon the file is worked, and how the case is coded. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileCodingResource {

    private final CaseDoor door;
    private final CommandRequests requests;
    private final WorkOnFile files;

    FileCodingResource(CaseDoor door, CommandRequests requests, WorkOnFile files) {
        this.door = door;
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/traits")
    @Operation(
            operationId = "recordTraits",
            summary = "Record what the threat has, such as a telephone or a place",
            description = "The checklist asks for the evidence that goes with it. A supervisor alone drops a trait.")
    public Uni<Response> recordTraits(Incoming<WorkOnFile.Traits> command) {
        return requests.command(InvestigationAction.CHECK_FILE, command).done(files::recordTraits);
    }

    @POST
    @Path("/priority")
    @Operation(operationId = "setPriority", summary = "Set the priority of your file; no term depends on it")
    public Uni<Response> setPriority(Incoming<SetPriority> command) {
        return door.done(InvestigationAction.WORK_ON_FILE, FILE, command);
    }

    @POST
    @Path("/coding")
    @APIResponse(responseCode = "200", description = "Coded; the codes are sealed")
    @Operation(operationId = "codeCase", summary = "Code a case by all facets, for statistics that count no person")
    public Uni<Response> code(Incoming<WorkOnFile.Coding> command) {
        return requests.command(InvestigationAction.WORK_ON_FILE, command).done(files::code);
    }
}
