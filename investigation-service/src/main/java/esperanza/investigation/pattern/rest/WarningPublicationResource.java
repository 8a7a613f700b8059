package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.ActOnWarning;
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

/** A warning is published by a second person, and those who are asked to act answer. */
@Path("/v1/warnings/{warningId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class WarningPublicationResource {

    private final CommandRequests requests;
    private final ActOnWarning warnings;

    WarningPublicationResource(CommandRequests requests, ActOnWarning warnings) {
        this.requests = requests;
        this.warnings = warnings;
    }

    @POST
    @Path("/publication")
    @APIResponse(responseCode = "200", description = "Everybody may read it until it expires")
    @Operation(
            operationId = "publishWarning",
            summary = "Publish what a warning says now, as another person than the one who said it",
            description = "The words are written for everybody. They are published without the cases.")
    public Uni<Response> publish(Incoming<ActOnWarning.Publication> command) {
        return requests.command(InvestigationAction.PUBLISH_WARNING, command).done(warnings::publish);
    }

    @POST
    @Path("/answers")
    @Operation(
            operationId = "recordWarningAnswer",
            summary = "Record what an institution answered that the warning asks to act")
    public Uni<Response> answer(Incoming<ActOnWarning.InstitutionAnswer> command) {
        return requests.command(InvestigationAction.ANSWER_WARNING, command).done(warnings::answer);
    }
}
