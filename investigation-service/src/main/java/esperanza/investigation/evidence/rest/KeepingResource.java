package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnCustody;
import esperanza.investigation.evidence.domain.Custody.Disposal;
import esperanza.investigation.evidence.domain.Custody.Integrity;
import esperanza.kernel.Form;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Dated;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What happens to an item in custody: integrity checks, gaps, and the end of custody. */
@Path("/v1/investigations/{caseId}/evidence/{evidenceId}/custody")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class KeepingResource {

    /**
     * The result of a check. {@code occurredAt} is the present instant if absent, as in all commands.
     *
     * @param sha256 the hash of the file as it is now
     */
    public record IntegrityCheck(
            @NotNull Integrity result,
            @Schema(pattern = Form.SHA256) Optional<@Pattern(regexp = Form.SHA256) String> sha256,
            Optional<Instant> occurredAt)
            implements Dated {}

    /** The time for which nobody can say who held the item. */
    public record MissingTime(
            @NotNull Instant from,
            @NotNull Instant to,
            @NotBlank String reasons,
            Optional<Instant> occurredAt) implements Dated {}

    /** {@code factId} is the fact of the proceeding that orders it. */
    public record Disposing(
            @NotNull Disposal as,
            Optional<UUID> factId,
            @NotBlank String reasons,
            Optional<Instant> occurredAt) implements Dated {}

    private final CommandRequests requests;
    private final ActOnCustody custody;

    KeepingResource(CommandRequests requests, ActOnCustody custody) {
        this.requests = requests;
        this.custody = custody;
    }

    @POST
    @Path("/checks")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "checkIntegrity", summary = "Record whether an item is still what was secured")
    public Uni<Response> check(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<IntegrityCheck> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> custody.check(asked, caseId, evidenceId, said.result(), said.sha256()));
    }

    @POST
    @Path("/gaps")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "recordCustodyGap", summary = "Record a time for which nobody can say who held an item")
    public Uni<Response> recordGap(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<MissingTime> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body).done((asked, said) -> {
            requests.said("/to", Optional.of(said.to()));
            return custody.recordGap(asked, caseId, evidenceId, said.from(), said.to(), said.reasons());
        });
    }

    @POST
    @Path("/disposal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "disposeOfEvidence", summary = "Record what became of an item that you held")
    public Uni<Response> dispose(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<Disposing> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) ->
                        custody.dispose(asked, caseId, evidenceId, said.as(), said.factId(), said.reasons()));
    }
}
