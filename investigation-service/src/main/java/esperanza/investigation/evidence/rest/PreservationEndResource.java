package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnPreservation;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
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
import jakarta.ws.rs.PathParam;
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
    public record Renewal(@NotNull Instant heldUntil, Optional<Instant> occurredAt) {}

    /** {@code authorisation} is the authorisation of a court by which the data were obtained. */
    public record Conversion(Optional<AuthorisationId> authorisation, Optional<Instant> occurredAt) {}

    /** Why the data are not needed any longer. */
    public record Releasing(@NotBlank String reasons, Optional<Instant> occurredAt) {}

    /** Why the data were not kept for longer. */
    public record Explaining(@NotBlank String reasons, Optional<Instant> occurredAt) {}

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
            @PathParam("caseId") UUID caseId,
            @PathParam("preservationId") UUID preservationId,
            @BeanParam CommandHeaders headers,
            Body<Renewal> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    Renewal said = asked.body();
                    return preservations.renew(at(asked, said.occurredAt()), caseId, preservationId, said.heldUntil());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/conversion")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "convertPreservation", summary = "Record that the data were obtained")
    public Uni<Response> convert(
            @PathParam("caseId") UUID caseId,
            @PathParam("preservationId") UUID preservationId,
            @BeanParam CommandHeaders headers,
            Body<Conversion> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    Conversion said = asked.body();
                    return preservations.convert(
                            at(asked, said.occurredAt()), caseId, preservationId, said.authorisation());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/release")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "releasePreservation",
            summary = "Record that the data of your file are not needed any longer")
    public Uni<Response> release(
            @PathParam("caseId") UUID caseId,
            @PathParam("preservationId") UUID preservationId,
            @BeanParam CommandHeaders headers,
            Body<Releasing> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    Releasing said = asked.body();
                    return preservations.release(at(asked, said.occurredAt()), caseId, preservationId, said.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/explanation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "explainExpiry", summary = "Explain why data of your file expired")
    public Uni<Response> explain(
            @PathParam("caseId") UUID caseId,
            @PathParam("preservationId") UUID preservationId,
            @BeanParam CommandHeaders headers,
            Body<Explaining> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    Explaining said = asked.body();
                    return preservations.explain(at(asked, said.occurredAt()), caseId, preservationId, said.reasons());
                })
                .map(Answers::done);
    }

    private <T> Asked<T> at(Asked<T> asked, Optional<Instant> when) {
        return asked.at(requests.said("/occurredAt", when));
    }
}
