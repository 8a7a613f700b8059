package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.evidence.ActOnCustody;
import esperanza.investigation.evidence.CaseEvidence;
import esperanza.investigation.evidence.domain.CustodyCommand.DeclineCustody;
import esperanza.investigation.evidence.domain.CustodyCommand.ReceiveCustody;
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

/** The custody of an item: secured by one person, handed over between two. */
@Path("/v1/investigations/{caseId}/evidence/{evidenceId}/custody")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class CustodyResource {

    /** The transfer that the other person receives or declines. */
    public record Offered(UUID transferId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CaseEvidence evidence;
    private final CommandRequests requests;
    private final ActOnCustody custody;

    CustodyResource(CaseDoor door, CaseEvidence evidence, CommandRequests requests, ActOnCustody custody) {
        this.door = door;
        this.evidence = evidence;
        this.requests = requests;
        this.custody = custody;
    }

    @POST
    @APIResponse(responseCode = "200", description = "You hold the item")
    @Operation(operationId = "secureEvidence", summary = "Record that you secured an item and hold it")
    public Uni<Response> secure(Incoming<ActOnCustody.SecuredItem> command) {
        return requests.command(WORK_ON_EVIDENCE, command).done(custody::secure);
    }

    @POST
    @Path("/transfers")
    @APIResponse(
            responseCode = "201",
            description = "Offered; until the other person receives it you answer for it",
            content = @Content(schema = @Schema(implementation = Offered.class)))
    @Operation(
            operationId = "offerCustody",
            summary = "Hand an item over that you hold: the other person has to receive it")
    public Uni<Response> offer(Incoming<ActOnCustody.Handover> command) {
        return requests.command(WORK_ON_EVIDENCE, command)
                .handle(custody::offer)
                .map(made -> Answers.created(command, made, new Offered(made.id())));
    }

    @POST
    @Path("/transfers/{transferId}/receipt")
    @APIResponse(responseCode = "200", description = "You hold the item")
    @Operation(operationId = "receiveCustody", summary = "Record that you received an item and hold it")
    public Uni<Response> receive(Incoming<ReceiveCustody> command) {
        return door.done(WORK_ON_EVIDENCE, CUSTODY, command, _ -> evidence.requireItem(command));
    }

    @POST
    @Path("/transfers/{transferId}/refusal")
    @Operation(operationId = "declineCustody", summary = "Decline an item that is handed over to you")
    public Uni<Response> decline(Incoming<DeclineCustody> command) {
        return door.done(WORK_ON_EVIDENCE, CUSTODY, command, _ -> evidence.requireItem(command));
    }
}
