package esperanza.investigation.participation.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ActWithParty;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
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

/** Who represents a party, how it can read the file, and whether its identity is reserved. */
@Path("/v1/investigations/{caseId}/parties/{party}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class RepresentationResource {

    /** The representative that was recognised. */
    public record Recognised(UUID representativeId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActWithParty parties;

    RepresentationResource(CommandRequests requests, ActWithParty parties) {
        this.requests = requests;
        this.parties = parties;
    }

    @POST
    @Path("/representatives")
    @APIResponse(
            responseCode = "201",
            description = "Recognised",
            content = @Content(schema = @Schema(implementation = Recognised.class)))
    @Operation(operationId = "recogniseRepresentative", summary = "Recognise who represents a party")
    public Uni<Response> recognise(Incoming<ActWithParty.Representative> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command)
                .handle(parties::recogniseRepresentative)
                .map(made -> Answers.created(command, made, new Recognised(made.id())));
    }

    @POST
    @Path("/representatives/{representativeId}/end")
    @Operation(operationId = "endRepresentative", summary = "Record that somebody does not represent a party any more")
    public Uni<Response> end(Incoming<EndRepresentative> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(parties::act);
    }

    @POST
    @Path("/file-access")
    @Operation(operationId = "arrangeFileAccess", summary = "Arrange how a party can read the file, within safe limits")
    public Uni<Response> arrange(Incoming<ArrangeFileAccess> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(parties::act);
    }

    @POST
    @Path("/reserved-identity")
    @Operation(operationId = "reserveIdentity", summary = "Keep the identity of a party out of what others read")
    public Uni<Response> reserve(Incoming<ReserveIdentity> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(parties::act);
    }
}
