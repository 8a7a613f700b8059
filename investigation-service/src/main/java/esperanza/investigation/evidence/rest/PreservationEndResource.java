package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnPreservation;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.runtime.rest.Body;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A request to keep data goes on or ends: renewed, converted, released, or explained after it expired. */
@Path("/v1/investigations/{caseId}/preservations/{preservationId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PreservationEndResource {

    /** {@code occurredAt} is the present instant if absent, as in all commands. */
    public record Renewal(@NotNull Instant heldUntil, Optional<Instant> occurredAt) implements Dated {}

    /** {@code authorisation} is the authorisation of a court by which the data were obtained. */
    public record Conversion(Optional<AuthorisationId> authorisation, Optional<Instant> occurredAt) implements Dated {}

    /** Why the data are not needed any longer. */
    public record Releasing(@NotBlank String reasons, Optional<Instant> occurredAt) implements Dated {}

    /** Why the data were not kept for longer. */
    public record Explaining(@NotBlank String reasons, Optional<Instant> occurredAt) implements Dated {}

    private final CommandRequests requests;
    private final ActOnPreservation preservations;

    PreservationEndResource(CommandRequests requests, ActOnPreservation preservations) {
        this.requests = requests;
        this.preservations = preservations;
    }

    @POST
    @Path("/renewal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "renewPreservation", summary = "Record that the data are kept for longer")
    public Uni<Response> renew(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Renewal> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> preservations.renew(asked, caseId, preservationId, said.heldUntil()));
    }

    @POST
    @Path("/conversion")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "convertPreservation", summary = "Record that the data were obtained")
    public Uni<Response> convert(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Conversion> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> preservations.convert(asked, caseId, preservationId, said.authorisation()));
    }

    @POST
    @Path("/release")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "releasePreservation",
            summary = "Record that the data of your file are not needed any longer")
    public Uni<Response> release(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Releasing> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> preservations.release(asked, caseId, preservationId, said.reasons()));
    }

    @POST
    @Path("/explanation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "explainExpiry", summary = "Explain why data of your file expired")
    public Uni<Response> explain(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Explaining> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> preservations.explain(asked, caseId, preservationId, said.reasons()));
    }
}
