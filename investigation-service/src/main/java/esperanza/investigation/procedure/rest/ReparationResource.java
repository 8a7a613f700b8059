package esperanza.investigation.procedure.rest;

import static esperanza.investigation.InvestigationAction.RECORD_PROCEDURE;

import esperanza.investigation.procedure.ActOnReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.DecideReparation;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Why reparations are due: claimed, ordered or agreed; or the party does not want them. */
@Path("/v1/investigations/{caseId}/reparations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ReparationResource {

    /** The reparation that was recorded. */
    public record ReparationMade(UUID reparationId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActOnReparation reparations;

    ReparationResource(CommandRequests requests, ActOnReparation reparations) {
        this.requests = requests;
        this.reparations = reparations;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReparationMade.class)))
    @Operation(
            operationId = "recordReparation",
            summary = "Record a reparation that was claimed, ordered or agreed, or that the party does not want")
    public Uni<Response> record(Incoming<ActOnReparation.ReparationDue> command) {
        return requests.command(RECORD_PROCEDURE, command)
                .handle(reparations::begin)
                .map(made -> Answers.created(command, made, new ReparationMade(made.id())));
    }

    @POST
    @Path("/{reparationId}/decision")
    @Operation(
            operationId = "decideReparation",
            summary = "Record that a known reparation was ordered or agreed, or that the party does not want it")
    public Uni<Response> decide(Incoming<DecideReparation> command) {
        return requests.command(RECORD_PROCEDURE, command).done(reparations::decide);
    }
}
