package esperanza.investigation.hypothesis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.hypothesis.ActOnHypotheses;
import esperanza.investigation.hypothesis.ActOnHypotheses.Alternative;
import esperanza.investigation.hypothesis.FindHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The hypotheses of a case: the first one, which software proposes, and the alternatives of the investigators. */
@Path("/v1/investigations/{caseId}/hypotheses")
@Authenticated
public class HypothesesResource {

    /** The hypotheses of a case, the link with the defence work first. */
    public record Hypotheses(List<HypothesisView> items) {}

    /** An alternative. What it rests on is checked by the person who proposes it. */
    public record Proposal(
            @NotNull StereotypeCheck stereotypeCheck,
            @NotBlank String statement,
            @NotBlank String reasons) {}

    /** The hypothesis that was proposed. */
    public record Proposed(HypothesisId hypothesisId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final Readers readers;
    private final FindHypotheses finder;
    private final ActOnHypotheses hypotheses;

    HypothesesResource(
            CallerResolver callers,
            CommandRequests requests,
            Readers readers,
            FindHypotheses finder,
            ActOnHypotheses hypotheses) {
        this.callers = callers;
        this.requests = requests;
        this.readers = readers;
        this.finder = finder;
        this.hypotheses = hypotheses;
    }

    @GET
    @Operation(operationId = "listHypotheses", summary = "The hypotheses of a case, and where each stands")
    public Uni<Hypotheses> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(known ->
                        new Hypotheses(known.stream().map(HypothesisView::of).toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Proposed.class)))
    @Operation(
            operationId = "proposeHypothesis",
            summary = "Propose an alternative beside the link with the defence work",
            description = "An alternative about the private life of the threatened person needs a supervisor's approval"
                    + " before it can be adopted.")
    public Uni<Response> propose(UUID caseId, @BeanParam CommandHeaders headers, Body<Proposal> body) {
        return requests.command(InvestigationAction.WORK_ON_HYPOTHESES, headers, body)
                .handle((asked, said) -> hypotheses.propose(asked, caseId, alternative(said)))
                .map(outcome -> proposed(caseId, outcome));
    }

    private static Alternative alternative(Proposal said) {
        return new Alternative(said.stereotypeCheck(), said.statement(), said.reasons());
    }

    private static Response proposed(UUID caseId, Outcome<HypothesisEvent> outcome) {
        HypothesisId id = outcome.events().getFirst().event().hypothesisId();
        URI where = URI.create("/v1/investigations/" + caseId + "/hypotheses/" + id.value());
        return Answers.created(outcome, where, new Proposed(id));
    }
}
