package esperanza.investigation.procedure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.procedure.WorkOnReparation;
import esperanza.investigation.procedure.WorkOnReparation.Because;
import esperanza.investigation.procedure.domain.HarmLevel;
import esperanza.investigation.procedure.domain.ReparationCommand.Wanted;
import esperanza.investigation.procedure.domain.ReparationForm;
import esperanza.investigation.procedure.domain.ReparationGround;
import esperanza.kernel.PartyRef;
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

/** Why reparations are due: claimed, ordered or agreed; or the party does not want them. */
@Path("/v1/investigations/{caseId}/reparations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ReparationResource {

    /**
     * A reparation.
     *
     * @param party absent: it is for nobody in particular, like a change of policy
     * @param factId the court fact that orders it
     * @param occurredAt the present instant if absent
     */
    public record ReparationDue(
            @NotNull ReparationGround ground,
            @NotNull ReparationForm form,
            @NotNull HarmLevel level,
            Optional<PartyRef> party,
            Optional<UUID> factId,
            @NotBlank String content,
            Optional<Instant> occurredAt)
            implements Dated {}

    /**
     * Why a known reparation is due, or not.
     *
     * @param factId the court fact that orders it
     * @param occurredAt the present instant if absent
     */
    public record ReparationDecision(
            @NotNull ReparationGround ground,
            Optional<UUID> factId,
            @NotBlank String content,
            Optional<Instant> occurredAt)
            implements Dated {}

    /** The reparation that was recorded. */
    public record ReparationMade(UUID reparationId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final WorkOnReparation reparations;

    ReparationResource(CommandRequests requests, WorkOnReparation reparations) {
        this.requests = requests;
        this.reparations = reparations;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReparationMade.class)))
    @Operation(
            operationId = "recordReparation",
            summary = "Record a reparation that was claimed, ordered or agreed, or that the party does not want")
    public Uni<Response> record(UUID caseId, @BeanParam CommandHeaders headers, Body<ReparationDue> body) {
        return requests.command(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .handle((asked, said) -> reparations.begin(
                        asked,
                        caseId,
                        new Wanted(said.form(), said.level(), said.party()),
                        new Because(said.ground(), said.factId(), said.content())))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/reparations/" + made.reparationId()),
                        new ReparationMade(made.reparationId())));
    }

    @POST
    @Path("/{reparationId}/decision")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "decideReparation",
            summary = "Record that a known reparation was ordered or agreed, or that the party does not want it")
    public Uni<Response> decide(
            UUID caseId, UUID reparationId, @BeanParam CommandHeaders headers, Body<ReparationDecision> body) {
        return requests.command(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .done((asked, said) -> reparations.decide(
                        asked, caseId, reparationId, new Because(said.ground(), said.factId(), said.content())));
    }
}
