package esperanza.investigation.participation.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ActWithParty;
import esperanza.investigation.participation.domain.ParticipationEvent.AccessLimit;
import esperanza.investigation.participation.domain.ParticipationEvent.Capacity;
import esperanza.investigation.participation.domain.ParticipationEvent.FileReader;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
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
import java.util.List;
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

    /** @param who the name, and how to reach them */
    public record Representative(
            @NotNull Capacity capacity, @NotBlank String who) {}

    /** The representative that was recognised. */
    public record Recognised(UUID representativeId) implements CommandAnswers.Made {}

    /** @param limits what is left out; empty: nothing */
    public record FileAccess(
            @NotNull FileReader to,
            @NotNull List<@NotNull AccessLimit> limits,
            @NotBlank String reasons) {}

    /** The reasons for it. */
    public record Because(@NotBlank String reasons) {}

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
    public Uni<Response> recognise(
            UUID caseId, UUID party, @BeanParam CommandHeaders headers, Body<Representative> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .handle((asked, said) ->
                        parties.recogniseRepresentative(asked, of(caseId, party), said.capacity(), said.who()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create(
                                "/v1/investigations/" + caseId + "/parties/" + party + "/representatives/" + made.id()),
                        new Recognised(made.id())));
    }

    @POST
    @Path("/representatives/{representativeId}/end")
    @APIResponse(responseCode = "200", description = "Ended")
    @Operation(operationId = "endRepresentative", summary = "Record that somebody does not represent a party any more")
    public Uni<Response> end(
            UUID caseId, UUID party, UUID representativeId, @BeanParam CommandHeaders headers, Body<Because> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .done((asked, said) ->
                        parties.endRepresentative(asked, of(caseId, party), representativeId, said.reasons()));
    }

    @POST
    @Path("/file-access")
    @APIResponse(responseCode = "200", description = "Arranged")
    @Operation(operationId = "arrangeFileAccess", summary = "Arrange how a party can read the file, within safe limits")
    public Uni<Response> arrange(UUID caseId, UUID party, @BeanParam CommandHeaders headers, Body<FileAccess> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .done((asked, said) ->
                        parties.arrangeFileAccess(asked, of(caseId, party), said.to(), said.limits(), said.reasons()));
    }

    @POST
    @Path("/reserved-identity")
    @APIResponse(responseCode = "200", description = "Reserved")
    @Operation(operationId = "reserveIdentity", summary = "Keep the identity of a party out of what others read")
    public Uni<Response> reserve(UUID caseId, UUID party, @BeanParam CommandHeaders headers, Body<Because> body) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, headers, body)
                .done((asked, said) -> parties.reserveIdentity(asked, of(caseId, party), said.reasons()));
    }

    private static PartyOfCase of(UUID caseId, UUID party) {
        return new PartyOfCase(new CaseId(caseId), new PartyRef(party));
    }
}
