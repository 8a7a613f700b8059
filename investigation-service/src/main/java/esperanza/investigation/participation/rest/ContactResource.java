package esperanza.investigation.participation.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ActWithParty;
import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A contact with the party. {@code spokenAt} is the present instant if absent.
     *
     * @param answers the answer of the person to each offer; an offer that nobody spoke about is {@code NOT_YET}
     * @param inTheirLanguage whether the person was spoken to in the language they chose
     */
    public record Contact(
            @NotNull Map<@NotNull Offer, @NotNull OfferAnswer> answers,
            @NotNull Boolean inTheirLanguage,
            @NotBlank String language,
            @NotNull ChannelClass channel,
            @NotBlank String words,
            Optional<Instant> spokenAt) {

        private ActWithParty.Sheet sheet() {
            return new ActWithParty.Sheet(
                    answers.entrySet().stream()
                            .map(line -> new Offered(line.getKey(), line.getValue()))
                            .sorted(Comparator.comparing(Offered::what))
                            .toList(),
                    inTheirLanguage,
                    language,
                    channel,
                    words);
        }
    }

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
    public Uni<Response> recordContact(UUID caseId, UUID party, @BeanParam CommandHeaders headers, Body<Contact> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .handle((asked, said) -> parties.recordContact(
                        asked.at(requests.said("/spokenAt", said.spokenAt())),
                        new PartyOfCase(new CaseId(caseId), new PartyRef(party)),
                        said.sheet()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/parties/" + party + "/contacts/" + made.id()),
                        new Recorded(made.id())));
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
