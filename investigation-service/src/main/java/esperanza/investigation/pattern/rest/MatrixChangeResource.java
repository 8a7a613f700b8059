package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.ActOnMatrix;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A file joins a matrix or is split from it: proposed by the person who answers for it, decided by a supervisor. */
@Path("/v1/investigations/{caseId}/matrices/{matrixId}/proposals")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MatrixChangeResource {

    /** The change that was proposed. */
    public record ProposedChange(UUID proposalId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActOnMatrix matrices;

    MatrixChangeResource(CommandRequests requests, ActOnMatrix matrices) {
        this.requests = requests;
        this.matrices = matrices;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Proposed; a supervisor decides",
            content = @Content(schema = @Schema(implementation = ProposedChange.class)))
    @Operation(
            operationId = "proposeMatrixChange",
            summary = "Propose that your file joins a matrix, or is split from it",
            description = "To join, a person has confirmed that the case matches a case of the matrix. A file whose"
                    + " charges were filed joins only if you say how it goes on without waiting. The words open with"
                    + " this file; they name no other case.")
    public Uni<Response> propose(Incoming<ActOnMatrix.ChangeProposal> command) {
        return requests.command(InvestigationAction.PROPOSE_MATRIX_CHANGE, command)
                .handle(matrices::propose)
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + command.address("caseId") + "/matrices"),
                        new ProposedChange(made.id())));
    }

    @POST
    @Path("/{proposalId}/approval")
    @APIResponse(responseCode = "200", description = "The file joined the matrix, or is split from it")
    @Operation(
            operationId = "approveMatrixChange",
            summary = "Let a file join a matrix or be split from it as proposed")
    public Uni<Response> approve(Incoming<ActOnMatrix.ChangeDecision> command) {
        return requests.command(InvestigationAction.DECIDE_ON_MATRIX, command).done(matrices::approve);
    }

    @POST
    @Path("/{proposalId}/refusal")
    @APIResponse(responseCode = "200", description = "Refused; the file stays as it is in the matrix")
    @Operation(operationId = "refuseMatrixChange", summary = "Refuse a change of a file in a matrix, with reasons")
    public Uni<Response> refuse(Incoming<ActOnMatrix.ChangeDecision> command) {
        return requests.command(InvestigationAction.DECIDE_ON_MATRIX, command).done(matrices::refuse);
    }
}
