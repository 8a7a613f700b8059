package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.ActOnEvidence;
import esperanza.investigation.evidence.domain.Evidence.Recipient;
import esperanza.investigation.evidence.domain.Evidence.Restriction;
import esperanza.investigation.evidence.domain.Evidence.Ruling;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceKind;
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

/** Items of evidence: identified, restricted, analysed, disclosed, and ruled on by a court. */
@Path("/v1/investigations/{caseId}/evidence")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    /**
     * An item of evidence. {@code occurredAt} is the present instant if absent, as in all commands.
     *
     * @param of the original of which the item is a working copy; absent: the item is an original
     * @param where where it lies: the service stores no files
     */
    public record Identification(
            @NotNull EvidenceKind kind,
            Optional<UUID> line,
            Optional<Instant> volatileUntil,
            Optional<EvidenceId> of,
            @NotBlank String what,
            @NotBlank String whence,
            @NotBlank String where,
            Optional<Instant> occurredAt)
            implements Dated {}

    /** The item that is known from now on. */
    public record Identified(EvidenceId evidenceId) implements CommandAnswers.Made {}

    /** Why the item is not disclosed. */
    public record Restricting(
            @NotNull Restriction ground, @NotBlank String reasons, Optional<Instant> occurredAt) implements Dated {}

    /** {@code on} is the working copy that was analysed; absent: the item itself. */
    public record Analysis(
            @NotNull UUID act,
            Optional<EvidenceId> on,
            @NotBlank String result,
            Optional<Instant> occurredAt) implements Dated {}

    /** To whom the item is disclosed. */
    public record Disclosure(
            @NotNull Recipient to, @NotBlank String reasons, Optional<Instant> occurredAt) implements Dated {}

    /** {@code factId} is the fact of the proceeding, if it is on record. */
    public record CourtRuling(@NotNull Ruling ruling, Optional<UUID> factId, Optional<Instant> occurredAt)
            implements Dated {}

    private final CommandRequests requests;
    private final ActOnEvidence evidence;

    EvidenceResource(CommandRequests requests, ActOnEvidence evidence) {
        this.requests = requests;
        this.evidence = evidence;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record; nobody has secured it yet",
            content = @Content(schema = @Schema(implementation = Identified.class)))
    @Operation(operationId = "identifyEvidence", summary = "Record an item of evidence that is known")
    public Uni<Response> identify(UUID caseId, @BeanParam CommandHeaders headers, Body<Identification> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .handle((asked, said) -> evidence.identify(asked, caseId, item(said)))
                .map(made -> Answers.created(
                        made.outcome(), where(caseId, made.id()), new Identified(new EvidenceId(made.id()))));
    }

    @POST
    @Path("/{evidenceId}/restrictions")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "restrictEvidence", summary = "Keep an item from being disclosed")
    public Uni<Response> restrict(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<Restricting> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> evidence.restrict(asked, caseId, evidenceId, said.ground(), said.reasons()));
    }

    @POST
    @Path("/{evidenceId}/analyses")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "analyseEvidence",
            summary = "Record the result of an analysis; a file is analysed on a working copy")
    public Uni<Response> analyse(UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<Analysis> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) ->
                        evidence.analyse(asked, caseId, evidenceId, said.act(), said.on(), said.result()));
    }

    @POST
    @Path("/{evidenceId}/disclosures")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "discloseEvidence", summary = "Record that you disclosed an item of your file")
    public Uni<Response> disclose(
            UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<Disclosure> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> evidence.disclose(asked, caseId, evidenceId, said.to(), said.reasons()));
    }

    @POST
    @Path("/{evidenceId}/rulings")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "ruleOnEvidence", summary = "Record what a court ruled on an item")
    public Uni<Response> rule(UUID caseId, UUID evidenceId, @BeanParam CommandHeaders headers, Body<CourtRuling> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> evidence.recordRuling(asked, caseId, evidenceId, said.ruling(), said.factId()));
    }

    private static ActOnEvidence.Item item(Identification said) {
        return new ActOnEvidence.Item(
                said.kind(), said.line(), said.volatileUntil(), said.of(), said.what(), said.whence(), said.where());
    }

    private static URI where(UUID caseId, UUID evidenceId) {
        return URI.create("/v1/investigations/" + caseId + "/evidence/" + evidenceId);
    }
}
