package esperanza.intake.disclosure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.AskForIdentity;
import esperanza.intake.disclosure.domain.IdentityEvent.IdentityRequested;
import esperanza.intake.disclosure.domain.OpeningEvent.IdentityOpened;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The reporter's identity: one person requests it with reasons, a custodian grants or denies it, and only then the
 * requester may open it.
 */
@Path("/v1/reports/{reportId}/identity-requests")
@Authenticated
public class IdentityRequestResource {

    /** The reasons to know who the reporter is. */
    public record RequestForIdentity(
            @NotNull @KnownCode OpeningPurpose purpose,
            @NotBlank String reasons) {}

    /** The reasons to deny it. */
    public record Denial(@NotBlank String reasons) {}

    /** The request that was made. */
    public record Requested(UUID requestId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final AskForIdentity identities;

    IdentityRequestResource(CommandRequests requests, AskForIdentity identities) {
        this.requests = requests;
        this.identities = identities;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestIdentity", summary = "Request the reporter's identity")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; a custodian decides on the request",
            content = @Content(schema = @Schema(implementation = Requested.class)))
    public Uni<Response> request(UUID reportId, @BeanParam CommandHeaders headers, Body<RequestForIdentity> body) {
        return requests.command(IntakeAction.REQUEST_IDENTITY, headers, body)
                .handle((asked, said) -> identities.request(asked, reportId, said.purpose(), said.reasons()))
                .map(outcome -> {
                    UUID id = ((IdentityRequested) outcome.events().getFirst().event()).requestId();
                    URI where = URI.create("/v1/reports/" + reportId + "/identity-requests/" + id);
                    return Answers.created(outcome, where, new Requested(id));
                });
    }

    @POST
    @Path("/{requestId}/reading")
    @Operation(
            operationId = "readIdentityRequest",
            summary = "Read the reasons of a request before deciding, or the answer to your own request",
            description = "The reading is recorded, because the reasons may name persons.")
    @APIResponse(
            responseCode = "200",
            description = "The request with its reasons",
            content = @Content(schema = @Schema(implementation = IdentityRequestView.class)))
    public Uni<Response> read(UUID reportId, UUID requestId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.READ_IDENTITY_REQUEST, headers)
                .chain(asked -> identities.read(asked, reportId, requestId))
                .map(events -> Answers.opened(IdentityRequestView.of(requestId, events)));
    }

    @POST
    @Path("/{requestId}/grant")
    @Operation(operationId = "grantIdentity", summary = "Grant access to the reporter's identity, as a second person")
    public Uni<Response> grant(UUID reportId, UUID requestId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.DECIDE_IDENTITY_REQUEST, headers)
                .chain(asked -> identities.grant(asked, reportId, requestId))
                .map(Answers::done);
    }

    @POST
    @Path("/{requestId}/denial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "denyIdentity", summary = "Deny access to the reporter's identity, with reasons")
    public Uni<Response> deny(UUID reportId, UUID requestId, @BeanParam CommandHeaders headers, Body<Denial> body) {
        return requests.command(IntakeAction.DECIDE_IDENTITY_REQUEST, headers, body)
                .done((asked, said) -> identities.deny(asked, reportId, requestId, said.reasons()));
    }

    @POST
    @Path("/{requestId}/opening")
    @Operation(
            operationId = "openIdentity",
            summary = "Open the reporter's identity, after it was granted",
            description = "Recorded before the first byte is answered, and visible to the reporter.")
    @APIResponse(
            responseCode = "200",
            description = "The reporter's identity and safe contact",
            content = @Content(schema = @Schema(implementation = OpenedReport.class)))
    public Uni<Response> open(UUID reportId, UUID requestId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.REQUEST_IDENTITY, headers)
                .chain(asked -> identities.open(asked, reportId, requestId))
                .map(opened -> {
                    IdentityOpened recorded = (IdentityOpened)
                            opened.recorded().events().getFirst().event();
                    return Answers.opened(OpenedReport.reporter(recorded.openingId(), opened.report()));
                });
    }
}
