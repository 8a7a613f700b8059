package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.PRESERVATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.evidence.domain.PreservationCommand.*;
import esperanza.investigation.evidence.domain.PreservationId;
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

/** Requests to keep data that would otherwise be deleted, and what their addressees answer. */
@Path("/v1/investigations/{caseId}/preservations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PreservationResource {

    /** The request that was sent. */
    public record SentRequest(PreservationId preservationId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CaseEvidence evidence;

    PreservationResource(CaseDoor door, CaseEvidence evidence) {
        this.door = door;
        this.evidence = evidence;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = SentRequest.class)))
    @Operation(operationId = "requestPreservation", summary = "Record a request to keep data")
    public Uni<Response> request(Incoming<RequestPreservation> command) {
        return door.created(
                WORK_ON_EVIDENCE,
                PRESERVATION,
                command,
                said -> evidence.requireItems(said.caseId(), said.evidence())
                        .chain(() -> evidence.requireAssistance(said.caseId(), said.assistance())),
                id -> new SentRequest(new PreservationId(id)));
    }

    @POST
    @Path("/{preservationId}/confirmation")
    @Operation(operationId = "confirmPreservation", summary = "Record that the addressee keeps the data")
    public Uni<Response> confirm(Incoming<ConfirmPreservation> command) {
        return door.done(WORK_ON_EVIDENCE, PRESERVATION, command);
    }

    @POST
    @Path("/{preservationId}/refusal")
    @Operation(operationId = "refusePreservation", summary = "Record that the addressee does not keep the data")
    public Uni<Response> refuse(Incoming<RefusePreservation> command) {
        return door.done(WORK_ON_EVIDENCE, PRESERVATION, command);
    }
}
