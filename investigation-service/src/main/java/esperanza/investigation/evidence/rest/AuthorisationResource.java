package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.AskOthers;
import esperanza.investigation.evidence.domain.Authorisation.Measure;
import esperanza.investigation.evidence.domain.AuthorisationId;
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

/** Applications to courts for authorisations. */
@Path("/v1/investigations/{caseId}/authorisations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AuthorisationResource {

    /**
     * What is applied for. {@code occurredAt} is the present instant if absent, as in all commands.
     *
     * @param act the act of investigation that needs it
     */
    public record Application(
            @NotNull Measure measure,
            Optional<UUID> act,
            @NotBlank String application,
            Optional<Instant> occurredAt) implements Dated {}

    /** The application that was made. */
    public record Applied(AuthorisationId authorisationId) implements CommandAnswers.Made {}

    /**
     * The authorisation as granted.
     *
     * @param until the instant until which it holds
     * @param factId the fact of the proceeding, if it is on record
     */
    public record Grant(Optional<Instant> until, Optional<UUID> factId, Optional<Instant> occurredAt)
            implements Dated {}

    /** {@code factId} is the fact of the proceeding, if it is on record. */
    public record Denial(Optional<UUID> factId, Optional<Instant> occurredAt) implements Dated {}

    private final CommandRequests requests;
    private final AskOthers others;

    AuthorisationResource(CommandRequests requests, AskOthers others) {
        this.requests = requests;
        this.others = others;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = Applied.class)))
    @Operation(
            operationId = "requestAuthorisation",
            summary = "Record that you applied for an authorisation for your file")
    public Uni<Response> request(UUID caseId, @BeanParam CommandHeaders headers, Body<Application> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .handle((asked, said) ->
                        others.requestAuthorisation(asked, caseId, said.measure(), said.act(), said.application()))
                .map(made -> Answers.created(
                        made.outcome(), where(caseId, made.id()), new Applied(new AuthorisationId(made.id()))));
    }

    @POST
    @Path("/{authorisationId}/grant")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "grantAuthorisation", summary = "Record that the court granted the authorisation")
    public Uni<Response> grant(UUID caseId, UUID authorisationId, @BeanParam CommandHeaders headers, Body<Grant> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> others.grant(asked, caseId, authorisationId, said.until(), said.factId()));
    }

    @POST
    @Path("/{authorisationId}/denial")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "denyAuthorisation", summary = "Record that the court denied the authorisation")
    public Uni<Response> deny(UUID caseId, UUID authorisationId, @BeanParam CommandHeaders headers, Body<Denial> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> others.deny(asked, caseId, authorisationId, said.factId()));
    }

    private static URI where(UUID caseId, UUID authorisationId) {
        return URI.create("/v1/investigations/" + caseId + "/authorisations/" + authorisationId);
    }
}
