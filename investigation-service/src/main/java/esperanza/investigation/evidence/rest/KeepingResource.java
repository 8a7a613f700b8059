package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnCustody;
import esperanza.investigation.evidence.domain.Custody.Disposal;
import esperanza.investigation.evidence.domain.Custody.Integrity;
import esperanza.kernel.Form;
import esperanza.runtime.command.Asked;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
            Optional<Instant> occurredAt) {}

    /** The time for which nobody can say who held the item. */
    public record MissingTime(
            @NotNull Instant from,
            @NotNull Instant to,
            @NotBlank String reasons,
            Optional<Instant> occurredAt) {}

    /** {@code factId} is the fact of the proceeding that orders it. */
    public record Disposing(
            @NotNull Disposal as,
            Optional<UUID> factId,
            @NotBlank String reasons,
            Optional<Instant> occurredAt) {}

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
            @PathParam("caseId") UUID caseId,
            @PathParam("evidenceId") UUID evidenceId,
            @BeanParam CommandHeaders headers,
            Body<IntegrityCheck> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    IntegrityCheck said = asked.body();
                    return custody.check(
                            at(asked, said.occurredAt()), caseId, evidenceId, said.result(), said.sha256());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/gaps")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "recordCustodyGap", summary = "Record a time for which nobody can say who held an item")
    public Uni<Response> recordGap(
            @PathParam("caseId") UUID caseId,
            @PathParam("evidenceId") UUID evidenceId,
            @BeanParam CommandHeaders headers,
            Body<MissingTime> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    MissingTime said = asked.body();
                    requests.said("/to", Optional.of(said.to()));
                    return custody.recordGap(
                            at(asked, said.occurredAt()), caseId, evidenceId, said.from(), said.to(), said.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/disposal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "disposeOfEvidence", summary = "Record what became of an item that you held")
    public Uni<Response> dispose(
            @PathParam("caseId") UUID caseId,
            @PathParam("evidenceId") UUID evidenceId,
            @BeanParam CommandHeaders headers,
            Body<Disposing> body) {
        return requests.receive(WORK_ON_EVIDENCE, headers, body)
                .chain(asked -> {
                    Disposing said = asked.body();
                    return custody.dispose(
                            at(asked, said.occurredAt()), caseId, evidenceId, said.as(), said.factId(), said.reasons());
                })
                .map(Answers::done);
    }

    private <T> Asked<T> at(Asked<T> asked, Optional<Instant> when) {
        return asked.at(requests.said("/occurredAt", when));
    }
}
