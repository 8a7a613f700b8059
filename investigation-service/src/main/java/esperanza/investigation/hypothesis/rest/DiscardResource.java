package esperanza.investigation.hypothesis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.hypothesis.DiscardHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.investigation.hypothesis.rest.HypothesisResource.Decision;
import esperanza.investigation.hypothesis.rest.HypothesisResource.Weighing;
import esperanza.kernel.EventId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A hypothesis is discarded by two persons, and brought back by new facts. */
@Path("/v1/investigations/{caseId}/hypotheses/{hypothesisId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class DiscardResource {

    /**
     * @param context the last context analysis of the case, on which the person relies; an alternative needs none
     * @param stereotypeCheck what the reasons rest on
     */
    public record Proposal(
            Optional<@Valid ContextVersion> context,
            @NotNull StereotypeCheck stereotypeCheck,
            @NotBlank String reasons) {}

    /** A version of the context analysis of the case. */
    public record ContextVersion(@NotNull UUID id, @NotNull Integer version) {

        private Ref ref() {
            return new Ref(id, version);
        }
    }

    /** The proposal that was recorded. */
    public record Proposed(UUID discardId) implements CommandAnswers.Made {}

    /** @param cause the event that called for the review */
    public record Keeping(@NotNull EventId cause, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final DiscardHypotheses hypotheses;

    DiscardResource(CommandRequests requests, DiscardHypotheses hypotheses) {
        this.requests = requests;
        this.hypotheses = hypotheses;
    }

    @POST
    @Path("/discards")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; the hypothesis is worked on until a supervisor decides",
            content = @Content(schema = @Schema(implementation = Proposed.class)))
    @Operation(
            operationId = "proposeDiscard",
            summary = "Propose to discard a hypothesis of your file, with reasons",
            description =
                    "The link with the defence work is discarded only on the last context analysis of the case, after"
                            + " each line that tests it has ended, L1 among them.")
    public Uni<Response> propose(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Proposal> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .handle((asked, said) -> hypotheses.propose(
                        asked,
                        caseId,
                        new HypothesisId(hypothesisId),
                        said.context().map(ContextVersion::ref),
                        said.stereotypeCheck(),
                        said.reasons()))
                .map(outcome -> proposed(caseId, outcome));
    }

    @POST
    @Path("/discards/{discardId}/withdrawal")
    @APIResponse(responseCode = "200", description = "Dropped")
    @Operation(operationId = "dropDiscard", summary = "Drop your proposal to discard a hypothesis, with reasons")
    public Uni<Response> drop(
            UUID caseId, UUID hypothesisId, UUID discardId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .done((asked, said) ->
                        hypotheses.drop(asked, caseId, new HypothesisId(hypothesisId), discardId, said.reasons()));
    }

    @POST
    @Path("/discards/{discardId}/approval")
    @APIResponse(responseCode = "200", description = "Discarded")
    @Operation(
            operationId = "discardHypothesis",
            summary = "Discard a hypothesis as proposed, as a second person",
            description =
                    "The link with the defence work is discarded only after each party was told of the proposal and"
                            + " was heard about it, or its term to answer has passed.")
    public Uni<Response> discard(
            UUID caseId, UUID hypothesisId, UUID discardId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.DECIDE_ON_HYPOTHESES, headers, body)
                .done((asked, said) ->
                        hypotheses.discard(asked, caseId, new HypothesisId(hypothesisId), discardId, said.reasons()));
    }

    @POST
    @Path("/keeping")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "keepDiscarded", summary = "Keep a hypothesis discarded after a review, with reasons")
    public Uni<Response> keep(UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Keeping> body) {
        return requests.command(InvestigationAction.DECIDE_ON_HYPOTHESES, headers, body)
                .done((asked, said) ->
                        hypotheses.keep(asked, caseId, new HypothesisId(hypothesisId), said.cause(), said.reasons()));
    }

    @POST
    @Path("/reopening")
    @APIResponse(responseCode = "200", description = "The hypothesis is worked again")
    @Operation(operationId = "reopenHypothesis", summary = "Work a discarded hypothesis again, because of new facts")
    public Uni<Response> reopen(
            UUID caseId, UUID hypothesisId, @BeanParam CommandHeaders headers, Body<Weighing> body) {
        return requests.command(InvestigationAction.REOPEN_HYPOTHESIS, headers, body)
                .done((asked, said) -> hypotheses.reopen(
                        asked, caseId, new HypothesisId(hypothesisId), said.because(), said.reasons()));
    }

    private static Response proposed(UUID caseId, Outcome<HypothesisEvent> outcome) {
        DiscardProposed proposed = (DiscardProposed) outcome.events().getFirst().event();
        URI where = URI.create("/v1/investigations/" + caseId + "/hypotheses/"
                + proposed.hypothesisId().value() + "/discards/" + proposed.discardId());
        return Answers.created(outcome, where, new Proposed(proposed.discardId()));
    }
}
