package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.PREPARE_MATTER;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.plan.PrepareChange;
import esperanza.protection.plan.PrepareChange.ChangeMatter;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A change of a measure is put to those who decide. */
@Path("/v1/protections/{planId}/measures/{measureId}/changes/matters")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeMatterResource {

    private final CommandRequests requests;
    private final PrepareChange changes;

    ChangeMatterResource(CommandRequests requests, PrepareChange changes) {
        this.requests = requests;
        this.changes = changes;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Prepared",
            content = @Content(schema = @Schema(implementation = MatterResource.Prepared.class)))
    @Operation(
            operationId = "prepareChange",
            summary = "Put a change of a measure to those who decide",
            description =
                    "Once the person was told and answered, or let their term pass. Those who decide it vote for or"
                            + " against taking the measure away, and give the reasons.")
    public Uni<Response> prepare(Incoming<ChangeMatter> command) {
        String plan = "/v1/protections/" + command.address(PLAN.type().id());
        return requests.command(PREPARE_MATTER, command)
                .handle(changes::prepare)
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create(plan + "/decisions/" + made.id()),
                        new MatterResource.Prepared(new DecisionId(made.id()))));
    }
}
