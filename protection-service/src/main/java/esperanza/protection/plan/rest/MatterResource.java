package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.PREPARE_MATTER;

import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.plan.PrepareMatters;
import esperanza.protection.plan.PrepareMatters.MatterPreparation;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Matters of a plan: an officer or an analyst prepares them for those who decide. */
@Path("/v1/protections/{planId}/decisions")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MatterResource {

    /** The matter that was prepared. */
    public record Prepared(DecisionId decisionId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final PrepareMatters matters;

    MatterResource(CommandRequests requests, PrepareMatters matters) {
        this.requests = requests;
        this.matters = matters;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Prepared",
            content = @Content(schema = @Schema(implementation = Prepared.class)))
    @Operation(
            operationId = "prepareMatter",
            summary = "Prepare a matter for those who decide",
            description =
                    "It rests on the last assessment of the risk. Each measure that the person accepted when it was"
                            + " offered is proposed, or you say why it is not. Another person decides.")
    public Uni<Response> prepare(Incoming<MatterPreparation> command) {
        return requests.command(PREPARE_MATTER, command)
                .handle(matters::prepare)
                .map(made -> Answers.created(command, made, new Prepared(new DecisionId(made.id()))));
    }
}
