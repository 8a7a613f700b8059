package esperanza.intake.receipt.rest;

import esperanza.intake.dialogue.view.ImminentDanger;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.receipt.view.Conversation;
import esperanza.intake.report.domain.ConsentChange;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.intake.report.view.ConsentChanged;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The holder of a receipt continues with the one report of that receipt. The receipt comes in the body, never in an
 * address.
 * A mistyped, an unknown and a compromised receipt get the same answer: 404.
 */
@Path("/v1/public/conversation")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationResource {

    /** The receipt alone. */
    public record ReceiptHeld(@NotBlank String receipt) {}

    /** A statement, under the receipt. */
    public record HeldStatement(
            @NotBlank String receipt,
            @NotNull @KnownCode StatementKind kind,
            Optional<UUID> answers,
            @NotBlank String words,

            @Schema(implementation = Boolean.class, description = Statement.DANGER)
            Optional<ImminentDanger> imminentDanger) {}

    /** A change of consent, under the receipt. */
    public record HeldConsent(
            @NotBlank String receipt,
            @NotNull @KnownCode ConsentPurpose purpose,
            @NotNull ConsentChange change) {}

    /** A notice, under the receipt. */
    public record HeldNotice(
            @NotBlank String receipt, @NotNull UUID noticeId) {}

    private final CommandRequests requests;
    private final FollowByReceipt receipts;

    ConversationResource(CommandRequests requests, FollowByReceipt receipts) {
        this.requests = requests;
        this.receipts = receipts;
    }

    @POST
    @Operation(operationId = "reopenConversation", summary = "Read the status of your report, with its receipt alone")
    @APIResponse(
            responseCode = "200",
            description = "The status, the statements since, and the openings",
            content = @Content(schema = @Schema(implementation = Conversation.class)))
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    public Uni<Response> reopen(Body<ReceiptHeld> body) {
        return Uni.createFrom().deferred(() -> receipts.held(body.read().receipt())
                .chain(receipts::conversation)
                .map(Answers::opened));
    }

    @POST
    @Path("/statements")
    @Operation(operationId = "addStatementByReceipt", summary = "Add, correct or answer, with the receipt alone")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; earlier statements stay as they were",
            content = @Content(schema = @Schema(implementation = Statement.Added.class)))
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    @APIResponse(responseCode = "422", description = "Some fields cannot be accepted, or the words contain the receipt")
    @APIResponse(responseCode = "429", description = "Too many statements with this receipt in a minute")
    public Uni<Response> add(@BeanParam CommandHeaders headers, Body<HeldStatement> body) {
        return Uni.createFrom().deferred(() -> {
            HeldStatement said = body.read();
            return receipts.held(said.receipt())
                    .chain(report -> receipts.add(
                            report,
                            new Statement(
                                    said.kind(), said.answers(), said.words(), said.imminentDanger(), Optional.empty()),
                            requests.sent(headers, body)))
                    .map(Answers::createdOutside);
        });
    }

    @POST
    @Path("/consents")
    @Operation(operationId = "changeConsentByReceipt", summary = "Give or take back a consent, with the receipt alone")
    @APIResponse(
            responseCode = "200",
            description = "The effect of the change",
            content = @Content(schema = @Schema(implementation = ConsentChanged.class)))
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    public Uni<Response> change(@BeanParam CommandHeaders headers, Body<HeldConsent> body) {
        return Uni.createFrom().deferred(() -> {
            HeldConsent said = body.read();
            return receipts.held(said.receipt())
                    .chain(report -> receipts.change(
                            report, new ChangeConsent(said.purpose(), said.change()), requests.sent(headers, body)))
                    .map(Answers::opened);
        });
    }

    @POST
    @Path("/notices")
    @Operation(
            operationId = "readNoticeByReceipt",
            summary = "Open a notice that lies ready, with the receipt alone",
            description = "The opening is recorded first. The conversation shows the words of the notice from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The conversation, with the words of the notice",
            content = @Content(schema = @Schema(implementation = Conversation.class)))
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    @APIResponse(responseCode = "409", description = "No such notice lies ready")
    public Uni<Response> read(@BeanParam CommandHeaders headers, Body<HeldNotice> body) {
        return Uni.createFrom().deferred(() -> {
            HeldNotice said = body.read();
            return receipts.held(said.receipt())
                    .chain(report -> receipts.read(report, said.noticeId(), requests.sent(headers, body)))
                    .chain(() -> receipts.held(said.receipt()))
                    .chain(receipts::conversation)
                    .map(Answers::opened);
        });
    }

    @POST
    @Path("/contact-compromise")
    @Operation(
            operationId = "compromiseContactByReceipt",
            summary = "Say that your phone or address is in other hands",
            description = "Nothing is sent there any more. The receipt shows nothing from now on.")
    @APIResponse(responseCode = "404", description = "No report for this receipt")
    public Uni<Response> compromise(@BeanParam CommandHeaders headers, Body<ReceiptHeld> body) {
        return Uni.createFrom().deferred(() -> receipts.held(body.read().receipt())
                .chain(report -> receipts.compromise(report, requests.sent(headers, body)))
                .map(done -> Response.noContent().build()));
    }
}
