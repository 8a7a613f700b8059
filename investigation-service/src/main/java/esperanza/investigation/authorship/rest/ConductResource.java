package esperanza.investigation.authorship.rest;

import static esperanza.investigation.InvestigationAction.REFER_CONDUCT;
import static esperanza.investigation.InvestigationAction.WORK_ON_AUTHORSHIP;

import esperanza.investigation.authorship.ActOnConduct;
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

/** The conduct of officials that was referred to discipline or prosecution. */
@Path("/v1/investigations/{caseId}/conducts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ConductResource {

    /** The referral that was made. */
    public record ConductMade(UUID conductId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActOnConduct conducts;

    ConductResource(CommandRequests requests, ActOnConduct conducts) {
        this.requests = requests;
        this.conducts = conducts;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Referred",
            content = @Content(schema = @Schema(implementation = ConductMade.class)))
    @Operation(
            operationId = "referConduct",
            summary = "Refer the conduct of officials, never to the institution of the accused")
    public Uni<Response> refer(Incoming<ActOnConduct.ConductReferral> command) {
        return requests.command(REFER_CONDUCT, command)
                .handle(conducts::refer)
                .map(made -> Answers.created(command, made, new ConductMade(made.id())));
    }

    @POST
    @Path("/{conductId}/acknowledgement")
    @Operation(operationId = "acknowledgeConduct", summary = "Record that the body has the referral")
    public Uni<Response> acknowledge(Incoming<ActOnConduct.ConductReceipt> command) {
        return requests.command(WORK_ON_AUTHORSHIP, command).done(conducts::acknowledge);
    }

    @POST
    @Path("/{conductId}/answer")
    @Operation(operationId = "answerConduct", summary = "Record what came of the referral")
    public Uni<Response> answer(Incoming<ActOnConduct.ConductAnswer> command) {
        return requests.command(WORK_ON_AUTHORSHIP, command).done(conducts::answer);
    }
}
