package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.evidence.domain.AuthorisationCommand.*;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandAnswers;
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

/** Applications to courts for authorisations. */
@Path("/v1/investigations/{caseId}/authorisations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AuthorisationResource {

    /** The application that was made. */
    public record Applied(AuthorisationId authorisationId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CaseEvidence evidence;

    AuthorisationResource(CaseDoor door, CaseEvidence evidence) {
        this.door = door;
        this.evidence = evidence;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = Applied.class)))
    @Operation(
            operationId = "requestAuthorisation",
            summary = "Record that you applied for an authorisation for your file")
    public Uni<Response> request(Incoming<RequestAuthorisation> command) {
        return door.created(WORK_ON_EVIDENCE, AUTHORISATION, command, id -> new Applied(new AuthorisationId(id)));
    }

    @POST
    @Path("/{authorisationId}/grant")
    @Operation(operationId = "grantAuthorisation", summary = "Record that the court granted the authorisation")
    public Uni<Response> grant(Incoming<GrantAuthorisation> command) {
        return door.done(
                WORK_ON_EVIDENCE, AUTHORISATION, command, said -> evidence.requireFact(said.caseId(), said.factId()));
    }

    @POST
    @Path("/{authorisationId}/denial")
    @Operation(operationId = "denyAuthorisation", summary = "Record that the court denied the authorisation")
    public Uni<Response> deny(Incoming<DenyAuthorisation> command) {
        return door.done(
                WORK_ON_EVIDENCE, AUTHORISATION, command, said -> evidence.requireFact(said.caseId(), said.factId()));
    }
}
