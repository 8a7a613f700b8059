package esperanza.investigation.participation.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ActWithParty;
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

/** Contacts with a party, and what the party says of them. */
@Path("/v1/investigations/{caseId}/parties/{party}/contacts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {

    /** The contact that was recorded. */
    public record Recorded(UUID contactId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActWithParty parties;

    ContactResource(CommandRequests requests, ActWithParty parties) {
        this.requests = requests;
        this.parties = parties;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the person has not confirmed it yet",
            content = @Content(schema = @Schema(implementation = Recorded.class)))
    @Operation(
            operationId = "recordContact",
            summary = "Record a contact with a party, with the answer of the person to each offer")
    public Uni<Response> recordContact(Incoming<ActWithParty.Contact> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command)
                .handle((asked, said) ->
                        parties.recordContact(asked.at(requests.said("/spokenAt", said.spokenAt())), said))
                .map(made -> Answers.created(command, made, new Recorded(made.id())));
    }

    @POST
    @Path("/{contactId}/confirmation")
    @APIResponse(responseCode = "200", description = "Confirmed by the person")
    @Operation(operationId = "confirmContact", summary = "Record that the person confirms the answers of a contact")
    public Uni<Response> confirm(Incoming<ActWithParty.Statement> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(parties::confirmContact);
    }

    @POST
    @Path("/{contactId}/contest")
    @APIResponse(responseCode = "200", description = "Contested until the person confirms")
    @Operation(operationId = "contestContact", summary = "Record that the person contests the answers of a contact")
    public Uni<Response> contest(Incoming<ActWithParty.Statement> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(parties::contestContact);
    }
}
