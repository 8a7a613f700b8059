package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.ASSISTANCE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.domain.AssistanceCommand.*;
import esperanza.investigation.evidence.domain.AssistanceId;
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

/** Requests to other States for mutual legal assistance. */
@Path("/v1/investigations/{caseId}/assistances")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AssistanceResource {

    /** The request that was sent. */
    public record SentLetter(AssistanceId assistanceId) implements CommandAnswers.Made {}

    private final CaseDoor door;

    AssistanceResource(CaseDoor door) {
        this.door = door;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = SentLetter.class)))
    @Operation(
            operationId = "requestAssistance",
            summary = "Record that you asked another State for assistance with your file")
    public Uni<Response> request(Incoming<RequestAssistance> command) {
        return door.created(WORK_ON_EVIDENCE, ASSISTANCE, command, id -> new SentLetter(new AssistanceId(id)));
    }

    @POST
    @Path("/{assistanceId}/reminders")
    @Operation(operationId = "chaseAssistance", summary = "Record that the other State was reminded")
    public Uni<Response> chase(Incoming<ChaseAssistance> command) {
        return door.done(WORK_ON_EVIDENCE, ASSISTANCE, command);
    }

    @POST
    @Path("/{assistanceId}/acknowledgement")
    @Operation(operationId = "acknowledgeAssistance", summary = "Record that the other State received the request")
    public Uni<Response> acknowledge(Incoming<AcknowledgeAssistance> command) {
        return door.done(WORK_ON_EVIDENCE, ASSISTANCE, command);
    }

    @POST
    @Path("/{assistanceId}/answer")
    @Operation(operationId = "answerAssistance", summary = "Record what the other State answered")
    public Uni<Response> answer(Incoming<AnswerAssistance> command) {
        return door.done(WORK_ON_EVIDENCE, ASSISTANCE, command);
    }

    @POST
    @Path("/{assistanceId}/withdrawal")
    @Operation(
            operationId = "withdrawAssistance",
            summary = "Withdraw a request of your file to another State that is not needed any longer")
    public Uni<Response> withdraw(Incoming<WithdrawAssistance> command) {
        return door.done(WORK_ON_EVIDENCE, ASSISTANCE, command);
    }
}
