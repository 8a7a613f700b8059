package esperanza.intake.transfer.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.transfer.TransferOutside;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
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

    /** The destination, and the reasons. {@code receiver}: the exact receiver, in words. */
    public record Transfer(
            @NotNull @KnownCode TransferDestination to,
            Optional<String> receiver,
            @NotBlank String reasons) {}

    /** The transfer that was recorded. */
    public record Transferred(UUID transferId) implements CommandAnswers.Made {}

    /** The receiver's reference. */
    public record Acknowledgement(@NotBlank String reference) {}

    private final CommandRequests requests;
    private final TransferOutside transfers;

    TransferResource(CommandRequests requests, TransferOutside transfers) {
        this.requests = requests;
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
    public Uni<Response> transfer(UUID reportId, @BeanParam ChangeHeaders headers, Body<Transfer> body) {
        return requests.command(IntakeAction.TRANSFER_REPORT, headers, body)
                .handle((asked, said) ->
                        transfers.transfer(asked, reportId, said.to(), said.receiver(), said.reasons()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/reports/" + reportId + "/transfers/" + made.transferId()),
                        new Transferred(made.transferId())));
    }

    @POST
    @Path("/{transferId}/acknowledgement")
    @Operation(operationId = "acknowledgeTransfer", summary = "Record the receiver's acknowledgement and reference")
    public Uni<Response> acknowledge(
            UUID reportId, UUID transferId, @BeanParam ChangeHeaders headers, Body<Acknowledgement> body) {
        return requests.command(IntakeAction.TRANSFER_REPORT, headers, body)
                .done((asked, said) -> transfers.acknowledge(asked, reportId, transferId, said.reference()));
    }
}
