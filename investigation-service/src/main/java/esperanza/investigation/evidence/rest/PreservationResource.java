package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnPreservation;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.Preservation.Basis;
import esperanza.investigation.evidence.domain.PreservationId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Requests to keep data that would otherwise be deleted, and what their addressees answer. */
@Path("/v1/investigations/{caseId}/preservations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PreservationResource {

    /**
     * Which data are to be kept, by whom and until when. {@code occurredAt} is the present instant if absent, as in all
     * commands.
     *
     * @param evidence the items that the data are
     * @param assistance the request to another State that it belongs to
     */
    public record Request(
            @NotNull Basis basis,
            @NotNull Instant until,
            @NotNull List<EvidenceId> evidence,
            Optional<AssistanceId> assistance,
            @NotBlank String addressee,
            @NotBlank String data,
            Optional<Instant> occurredAt)
            implements Dated {}

    /** The request that was sent. */
    public record SentRequest(PreservationId preservationId) implements CommandAnswers.Made {}

    /** {@code heldUntil} is the instant until which the addressee keeps the data; absent: as was asked. */
    public record Confirmation(
            Optional<Instant> heldUntil, @NotBlank String reference, Optional<Instant> occurredAt) implements Dated {}

    /** The addressee's reference. */
    public record Refusal(@NotBlank String reference, Optional<Instant> occurredAt) implements Dated {}

    private final CommandRequests requests;
    private final ActOnPreservation preservations;

    PreservationResource(CommandRequests requests, ActOnPreservation preservations) {
        this.requests = requests;
        this.preservations = preservations;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = SentRequest.class)))
    @Operation(operationId = "requestPreservation", summary = "Record a request to keep data")
    public Uni<Response> request(UUID caseId, @BeanParam CommandHeaders headers, Body<Request> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .handle((asked, said) -> preservations.request(asked, caseId, wanted(said)))
                .map(made -> Answers.created(
                        made.outcome(), where(caseId, made.id()), new SentRequest(new PreservationId(made.id()))));
    }

    @POST
    @Path("/{preservationId}/confirmation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "confirmPreservation", summary = "Record that the addressee keeps the data")
    public Uni<Response> confirm(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Confirmation> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) ->
                        preservations.confirm(asked, caseId, preservationId, said.heldUntil(), said.reference()));
    }

    @POST
    @Path("/{preservationId}/refusal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "refusePreservation", summary = "Record that the addressee does not keep the data")
    public Uni<Response> refuse(
            UUID caseId, UUID preservationId, @BeanParam CommandHeaders headers, Body<Refusal> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> preservations.refuse(asked, caseId, preservationId, said.reference()));
    }

    private static ActOnPreservation.Wanted wanted(Request said) {
        return new ActOnPreservation.Wanted(
                said.basis(), said.until(), said.evidence(), said.assistance(), said.addressee(), said.data());
    }

    private static URI where(UUID caseId, UUID preservationId) {
        return URI.create("/v1/investigations/" + caseId + "/preservations/" + preservationId);
    }
}
