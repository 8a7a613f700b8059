package esperanza.intake.transfer.rest;

import static esperanza.intake.IntakeAction.TRANSFER_REPORT;

import esperanza.intake.ReportDoor;
import esperanza.intake.report.domain.ReportCommand.AcknowledgeTransfer;
import esperanza.intake.report.domain.ReportCommand.TransferReport;
import esperanza.intake.transfer.TransferOutside;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.refusal.KnownCodes;
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

/**
 * Transfers a report to a receiver outside the mechanism, which stays responsible until the receiver acknowledges it.
 */
@Path("/v1/reports/{reportId}/transfers")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

    /** The transfer that was recorded. */
    public record Transferred(UUID transferId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ReportDoor door;
    private final TransferOutside transfers;

    TransferResource(CommandRequests requests, ReportDoor door, TransferOutside transfers) {
        this.requests = requests;
        this.door = door;
        this.transfers = transfers;
    }

    @POST
    @Operation(
            operationId = "transferReport",
            summary = "Transfer a report to another state, the ombudsman or the prosecutor, with reasons",
            description = "The term for the receiver's acknowledgement begins; the work on the report here goes on.")
    @APIResponse(
            responseCode = "201",
            description = "The receiver has to acknowledge it",
            content = @Content(schema = @Schema(implementation = Transferred.class)))
    public Uni<Response> transfer(Incoming<TransferReport> command) {
        return requests.command(TRANSFER_REPORT, command)
                .handle((asked, said) -> {
                    KnownCodes.require("/to", said.to());
                    return transfers.transfer(asked, ReportDoor.reportOf(command), command::with);
                })
                .map(made -> Answers.created(command, made, new Transferred(made.id())));
    }

    @POST
    @Path("/{transferId}/acknowledgement")
    @Operation(operationId = "acknowledgeTransfer", summary = "Record the receiver's acknowledgement and reference")
    public Uni<Response> acknowledge(Incoming<AcknowledgeTransfer> command) {
        return door.done(TRANSFER_REPORT, command);
    }
}
