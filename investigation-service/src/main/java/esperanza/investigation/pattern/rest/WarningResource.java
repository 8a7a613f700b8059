package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.ActOnWarning;
import esperanza.investigation.pattern.domain.WarningCommand.*;
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

/** A person decides whether to warn of a series, and what the warning says. */
@Path("/v1/warnings/{warningId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class WarningResource {

    private final CommandRequests requests;
    private final ActOnWarning warnings;

    WarningResource(CommandRequests requests, ActOnWarning warnings) {
        this.requests = requests;
        this.warnings = warnings;
    }

    @POST
    @Path("/raising")
    @APIResponse(responseCode = "200", description = "The warning is in force")
    @Operation(
            operationId = "raiseWarning",
            summary = "Raise the warning that is proposed",
            description = "It names the area, the pattern and what is asked of whom, and accuses nobody.")
    public Uni<Response> raise(Incoming<ActOnWarning.WarningContent> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command).done(warnings::raise);
    }

    @POST
    @Path("/declining")
    @APIResponse(responseCode = "200", description = "Declined; a further threat of the series proposes it again")
    @Operation(operationId = "declineWarning", summary = "Do not warn of the series, with reasons")
    public Uni<Response> decline(Incoming<DeclineWarning> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command).done(warnings::decline);
    }

    @POST
    @Path("/updates")
    @APIResponse(responseCode = "200", description = "The warning says this from now on")
    @Operation(
            operationId = "updateWarning",
            summary = "Replace what a warning says",
            description = "What was published stays as it is until another person publishes the update.")
    public Uni<Response> update(Incoming<ActOnWarning.WarningContent> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command).done(warnings::update);
    }

    @POST
    @Path("/cancellation")
    @APIResponse(responseCode = "200", description = "Taken back")
    @Operation(operationId = "cancelWarning", summary = "Take a warning back, with reasons")
    public Uni<Response> cancel(Incoming<CancelWarning> command) {
        return requests.command(InvestigationAction.DECIDE_ON_WARNING, command)
                .done((asked, _) -> warnings.cancel(asked, command));
    }
}
