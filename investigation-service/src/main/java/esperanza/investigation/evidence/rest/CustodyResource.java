package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnCustody;
import esperanza.investigation.evidence.domain.Custody.Securing;
import esperanza.kernel.Form;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Dated;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * How you secured an item. {@code occurredAt} is the present instant if absent, as in all commands.
     *
     * @param sha256 needed for a file
     * @param seal the number of the seal
     */
    public record SecuredItem(
            @Schema(pattern = Form.SHA256) Optional<@Pattern(regexp = Form.SHA256) String> sha256,
            @NotNull Securing how,
            @NotBlank String place,
            Optional<String> seal,
            Optional<String> tool,
            Optional<Instant> occurredAt)
            implements Dated {}

    /**
     * The person to whom you hand the item over.
     *
     * @param to the {@code sub} claim of the person's tokens
     * @param seal the number of the seal
     */
    public record Handover(
            @NotBlank String to,
            @NotBlank String place,
            Optional<String> seal,
            @NotBlank String purpose,
            Optional<Instant> occurredAt)
            implements Dated {}

    /** The transfer that the other person receives or declines. */
    public record Offered(UUID transferId) implements CommandAnswers.Made {}

    /** {@code seal} is the number of the seal as you read it. */
    public record Receipt(@NotNull Boolean sealIntact, Optional<String> seal, Optional<Instant> occurredAt)
            implements Dated {}

    /** Why you do not take the item. */
    public record Declining(
            @NotNull Boolean sealIntact, @NotBlank String reasons, Optional<Instant> occurredAt) implements Dated {}

    private final CommandRequests requests;
    private final ActOnCustody custody;

    CustodyResource(CommandRequests requests, ActOnCustody custody) {
        this.requests = requests;
        this.custody = custody;
    }

    @POST
    @APIResponse(responseCode = "200", description = "You hold the item")
    @Operation(operationId = "secureEvidence", summary = "Record that you secured an item and hold it")
    public Uni<Response> secure(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<SecuredItem> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> custody.secure(asked, caseId, evidenceId, securing(said)));
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
    public Uni<Response> offer(UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<Handover> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .handle((asked, said) ->
                        custody.offer(asked, caseId, evidenceId, said.to(), said.place(), said.seal(), said.purpose()))
                .map(made ->
                        Answers.created(made.outcome(), where(caseId, evidenceId, made.id()), new Offered(made.id())));
    }

    @POST
    @Path("/transfers/{transferId}/receipt")
    @APIResponse(responseCode = "200", description = "You hold the item")
    @Operation(operationId = "receiveCustody", summary = "Record that you received an item and hold it")
    public Uni<Response> receive(
            UUID caseId, UUID evidenceId, UUID transferId, @BeanParam CommandHeaders headers, Body<Receipt> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) ->
                        custody.receive(asked, caseId, evidenceId, transferId, said.sealIntact(), said.seal()));
    }

    @POST
    @Path("/transfers/{transferId}/refusal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "declineCustody", summary = "Decline an item that is handed over to you")
    public Uni<Response> decline(
            UUID caseId, UUID evidenceId, UUID transferId, @BeanParam CommandHeaders headers, Body<Declining> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) ->
                        custody.decline(asked, caseId, evidenceId, transferId, said.sealIntact(), said.reasons()));
    }

    private static ActOnCustody.Securings securing(SecuredItem said) {
        return new ActOnCustody.Securings(said.sha256(), said.how(), said.place(), said.seal(), said.tool());
    }

    private static URI where(UUID caseId, UUID evidenceId, UUID transfer) {
        return URI.create(
                "/v1/investigations/" + caseId + "/evidence/" + evidenceId + "/custody/transfers/" + transfer);
    }
}
