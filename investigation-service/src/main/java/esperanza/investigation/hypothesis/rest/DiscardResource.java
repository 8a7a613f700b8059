package esperanza.investigation.hypothesis.rest;

import static esperanza.investigation.InvestigationAction.DECIDE_ON_HYPOTHESES;
import static esperanza.investigation.InvestigationAction.REOPEN_HYPOTHESIS;
import static esperanza.investigation.InvestigationAction.WORK_ON_HYPOTHESES;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.hypothesis.DiscardHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.DropDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Reopen;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    /** The proposal that was recorded. */
    public record Proposed(UUID discardId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CaseEvents events;
    private final CommandRequests requests;
    private final DiscardHypotheses hypotheses;

    DiscardResource(CaseDoor door, CaseEvents events, CommandRequests requests, DiscardHypotheses hypotheses) {
        this.door = door;
        this.events = events;
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
    public Uni<Response> propose(Incoming<DiscardHypotheses.Proposal> command) {
        return requests.command(WORK_ON_HYPOTHESES, command)
                .handle(hypotheses::propose)
                .map(made -> Answers.created(command, made, new Proposed(made.id())));
    }

    @POST
    @Path("/discards/{discardId}/withdrawal")
    @Operation(operationId = "dropDiscard", summary = "Drop your proposal to discard a hypothesis, with reasons")
    public Uni<Response> drop(Incoming<DropDiscard> command) {
        return door.done(WORK_ON_HYPOTHESES, HYPOTHESIS, command);
    }

    @POST
    @Path("/discards/{discardId}/approval")
    @Operation(
            operationId = "discardHypothesis",
            summary = "Discard a hypothesis as proposed, as a second person",
            description =
                    "The link with the defence work is discarded only after each party was told of the proposal and"
                            + " was heard about it, or its term to answer has passed.")
    public Uni<Response> discard(Incoming<DiscardHypotheses.Approval> command) {
        return requests.command(DECIDE_ON_HYPOTHESES, command).done(hypotheses::discard);
    }

    @POST
    @Path("/keeping")
    @Operation(operationId = "keepDiscarded", summary = "Keep a hypothesis discarded after a review, with reasons")
    public Uni<Response> keep(Incoming<DiscardHypotheses.Keeping> command) {
        return requests.command(DECIDE_ON_HYPOTHESES, command).done(hypotheses::keep);
    }

    @POST
    @Path("/reopening")
    @APIResponse(responseCode = "200", description = "The hypothesis is worked again")
    @Operation(operationId = "reopenHypothesis", summary = "Work a discarded hypothesis again, because of new facts")
    public Uni<Response> reopen(Incoming<Reopen> command) {
        return door.done(
                REOPEN_HYPOTHESIS,
                HYPOTHESIS,
                command,
                said -> events.require(said.caseId().value(), said.because()));
    }
}
