package esperanza.intake.disclosure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.contact.view.OpenedWays;
import esperanza.intake.disclosure.AskForIdentity;
import esperanza.intake.disclosure.domain.IdentityCommand.DenyIdentity;
import esperanza.intake.disclosure.domain.OpeningEvent.IdentityOpened;
import esperanza.intake.disclosure.view.RequestForIdentity;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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
 * The reporter's identity: one person requests it with reasons, a custodian grants or denies it, and only then the
 * requester may open it.
 */
@Path("/v1/reports/{reportId}/identity-requests")
@Authenticated
public class IdentityRequestResource {

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
    public Uni<Response> request(Incoming<RequestForIdentity> command) {
        return requests.command(IntakeAction.REQUEST_IDENTITY, command)
                .handle(identities::request)
                .map(created -> Answers.created(command, created, new Requested(created.id())));
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
    public Uni<Response> deny(Incoming<DenyIdentity> command) {
        return requests.command(IntakeAction.DECIDE_IDENTITY_REQUEST, command).done(identities::deny);
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
                .map(identity -> {
                    IdentityOpened recorded = (IdentityOpened)
                            identity.opened().recorded().events().getFirst().event();
                    return Answers.opened(OpenedReport.reporter(
                            recorded.openingId(),
                            identity.opened().report(),
                            identity.contact().inForce().map(OpenedWays::of)));
                });
    }
}
