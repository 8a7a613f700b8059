package esperanza.intake.relating.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.RelateReports;
import esperanza.intake.relating.RelateReports.PairVerdict;
import esperanza.intake.relating.RelateReports.Undoing;
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

/** Decides about two reports that look alike. Takes no If-Match, because neither report's version changes. */
@Path("/v1/reports/{reportId}/look-alikes/{other}/decision")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PairResource {

    private final CommandRequests requests;
    private final RelateReports reports;

    PairResource(CommandRequests requests, RelateReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Operation(
            operationId = "decidePair",
            summary = "Decide whether two reports describe the same incident, one chain, or unrelated incidents",
            description =
                    "SAME joins the case of this report into the other's; both live on, and no event is moved. RELATED"
                            + " links the two. DIFFERENT is remembered: they are not proposed for each other again.")
    public Uni<Response> decide(Incoming<PairVerdict> command) {
        return requests.command(IntakeAction.DECIDE_PAIR, command).done(reports::decide);
    }

    @POST
    @Path("/undoing")
    @Operation(
            operationId = "undoPair",
            summary = "Undo the decision about two reports, with reasons: each is again as it was before")
    public Uni<Response> undo(Incoming<Undoing> command) {
        return requests.command(IntakeAction.DECIDE_PAIR, command).done(reports::undo);
    }
}
