package esperanza.investigation.closure.rest;

import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.closure.KeepEnd;
import esperanza.investigation.closure.domain.ClosureCommand.Reopen;
import esperanza.investigation.file.read.streams.CaseEvents;
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

/** An ended file is opened again, or left as it is after a review. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ReopeningResource {

    private final CaseDoor door;
    private final CaseEvents events;
    private final CommandRequests requests;
    private final KeepEnd ends;

    ReopeningResource(CaseDoor door, CaseEvents events, CommandRequests requests, KeepEnd ends) {
        this.door = door;
        this.events = events;
        this.requests = requests;
        this.ends = ends;
    }

    @POST
    @Path("/reopening")
    @APIResponse(responseCode = "200", description = "The file is worked on again")
    @Operation(operationId = "reopenFile", summary = "Open an ended file again, with reasons")
    public Uni<Response> reopen(Incoming<Reopen> command) {
        return door.done(
                InvestigationAction.REOPEN_FILE,
                CLOSURE,
                command,
                said -> events.require(
                        said.caseId().value(), said.cause().stream().toList()));
    }

    @POST
    @Path("/keeping")
    @APIResponse(responseCode = "200", description = "Recorded; the end of the file stands")
    @Operation(
            operationId = "keepArchived",
            summary = "Leave a file ended after a review, as a person who had no part in the end, with reasons")
    public Uni<Response> keep(Incoming<KeepEnd.Keeping> command) {
        return requests.command(InvestigationAction.DECIDE_ON_END, command).done(ends::keep);
    }
}
