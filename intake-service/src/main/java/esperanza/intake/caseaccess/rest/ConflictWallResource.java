package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.ExcludeFromCase;
import esperanza.intake.caseaccess.ExcludeFromCase.ConflictOfInterest;
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

/** Excludes institutions or persons from a case, as soon as a conflict of interest becomes known. */
@Path("/v1/reports/{reportId}/conflict-walls")
@Authenticated
public class ConflictWallResource {

    private final CommandRequests requests;
    private final ExcludeFromCase cases;

    ConflictWallResource(CommandRequests requests, ExcludeFromCase cases) {
        this.requests = requests;
        this.cases = cases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyConflictWall",
            summary = "Exclude an accused institution, or a person, from a case, with reasons",
            description =
                    "The case does not exist for them any more, and no alert about it reaches them. The ombudsman"
                            + " is notified. Only a supervisor excludes an institution that oversees the mechanism;"
                            + " only a supervisor or the ombudsman excludes a person. Only a report excludes the whole mechanism.")
    @APIResponse(responseCode = "200", description = "Excluded")
    public Uni<Response> apply(Incoming<ConflictOfInterest> command) {
        return requests.command(IntakeAction.APPLY_CONFLICT_WALL, command).done(cases::exclude);
    }
}
