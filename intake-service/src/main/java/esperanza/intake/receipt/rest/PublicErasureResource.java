package esperanza.intake.receipt.rest;

import esperanza.intake.erasure.FindErasure;
import esperanza.intake.erasure.view.ErasureAsked;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.receipt.rest.ConversationResource.ReceiptHeld;
import esperanza.intake.report.domain.Report;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
 * The holder of a receipt requests the erasure of their data. Afterwards the receipt opens nothing; the id of the
 * erasure, which identifies nobody, still opens the certificate.
 * Both come in the body, never in an address.
 */
@Path("/v1/public/erasures")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
public class PublicErasureResource {

    /** The id of an erasure. */
    public record ErasureHeld(@NotNull UUID erasureId) {}

    private final CommandRequests requests;
    private final FollowByReceipt receipts;
    private final FindErasure erasures;

    PublicErasureResource(CommandRequests requests, FollowByReceipt receipts, FindErasure erasures) {
        this.requests = requests;
        this.receipts = receipts;
        this.erasures = erasures;
    }

    @POST
    @Operation(
            operationId = "requestErasureByReceipt",
            summary = "Ask that the data of your report be erased, with the receipt alone",
            description = "Three persons in three roles have to approve; then you have time to take the request back.")
    @APIResponse(
            responseCode = "201",
            description = "Requested, now or before; keep the id, because it opens the certificate",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureAsked.class)))
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    public Uni<Response> request(@BeanParam CommandHeaders headers, Body<ReceiptHeld> body) {
        return held(body)
                .chain(report -> receipts.askErasure(report, requests.sent(headers, body)))
                .map(Answers::createdOutside);
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "takeBackErasureByReceipt",
            summary = "Take back the request for an erasure before it is carried out, with the receipt alone")
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    public Uni<Response> takeBack(@BeanParam CommandHeaders headers, Body<ReceiptHeld> body) {
        return held(body)
                .chain(report -> receipts.takeErasureBack(report, requests.sent(headers, body)))
                .map(done -> Response.noContent().build());
    }

    @POST
    @Path("/certificate")
    @Operation(
            operationId = "readErasureCertificate",
            summary = "The state of an erasure; once done, the destroyed keys, and whether it is irreversible")
    @APIResponse(
            responseCode = "200",
            description = "The certificate; it names nobody",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureCertificate.class)))
    @APIResponse(responseCode = "404", description = "No such erasure")
    public Uni<Response> certificate(Body<ErasureHeld> body) {
        return Uni.createFrom()
                .deferred(() -> erasures.certificateOutside(body.read().erasureId()))
                .map(Answers::opened);
    }

    private Uni<Report.Received> held(Body<ReceiptHeld> body) {
        return Uni.createFrom().deferred(() -> receipts.held(body.read().receipt()));
    }
}
