package esperanza.investigation.authorship.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.authorship.ReferOfficials;
import esperanza.investigation.authorship.domain.ConductOutcome;
import esperanza.investigation.authorship.domain.Officials;
import esperanza.investigation.authorship.domain.Track;
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

/** The conduct of officials that was referred to discipline or prosecution. */
@Path("/v1/investigations/{caseId}/conducts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ConductResource {

    /**
     * The conduct of officials.
     *
     * @param institution of the officials, by code or in words
     * @param to the body that it is referred to
     */
    public record ConductReferral(
            @NotNull Track track,
            @NotBlank String who,
            Optional<String> institution,
            @NotBlank String to,
            @NotBlank String conduct) {}

    /**
     * What the body says.
     *
     * @param reference the body's own
     * @param occurredAt the present instant if absent
     */
    public record ConductReceipt(@NotBlank String reference, Optional<Instant> occurredAt) implements Dated {}

    /**
     * What came of it.
     *
     * @param reference the body's own
     * @param occurredAt the present instant if absent
     */
    public record ConductAnswer(
            @NotNull ConductOutcome outcome, @NotBlank String reference, Optional<Instant> occurredAt)
            implements Dated {}

    /** The referral that was made. */
    public record ConductMade(UUID conductId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ReferOfficials conducts;

    ConductResource(CommandRequests requests, ReferOfficials conducts) {
        this.requests = requests;
        this.conducts = conducts;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Referred",
            content = @Content(schema = @Schema(implementation = ConductMade.class)))
    @Operation(
            operationId = "referConduct",
            summary = "Refer the conduct of officials, never to the institution of the accused")
    public Uni<Response> refer(UUID caseId, @BeanParam CommandHeaders headers, Body<ConductReferral> body) {
        return requests.command(InvestigationAction.REFER_CONDUCT, headers, body)
                .handle((asked, said) -> {
                    Officials officials = new Officials(said.who(), said.institution(), said.to());
                    return conducts.refer(asked, caseId, said.track(), officials, said.conduct());
                })
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/conducts/" + made.conductId()),
                        new ConductMade(made.conductId())));
    }

    @POST
    @Path("/{conductId}/acknowledgement")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "acknowledgeConduct", summary = "Record that the body has the referral")
    public Uni<Response> acknowledge(
            UUID caseId, UUID conductId, @BeanParam CommandHeaders headers, Body<ConductReceipt> body) {
        return requests.command(InvestigationAction.WORK_ON_AUTHORSHIP, headers, body)
                .done((asked, said) -> conducts.acknowledge(asked, caseId, conductId, said.reference()));
    }

    @POST
    @Path("/{conductId}/answer")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "answerConduct", summary = "Record what came of the referral")
    public Uni<Response> answer(
            UUID caseId, UUID conductId, @BeanParam CommandHeaders headers, Body<ConductAnswer> body) {
        return requests.command(InvestigationAction.WORK_ON_AUTHORSHIP, headers, body)
                .done((asked, said) -> conducts.answer(asked, caseId, conductId, said.outcome(), said.reference()));
    }
}
