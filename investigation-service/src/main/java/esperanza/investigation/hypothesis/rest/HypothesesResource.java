package esperanza.investigation.hypothesis.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_HYPOTHESES;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.hypothesis.FindHypotheses;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeAlternative;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    /** The hypothesis that was proposed. */
    public record Proposed(HypothesisId hypothesisId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final Readers readers;
    private final FindHypotheses finder;
    private final CaseDoor door;

    HypothesesResource(CallerResolver callers, Readers readers, FindHypotheses finder, CaseDoor door) {
        this.callers = callers;
        this.readers = readers;
        this.finder = finder;
        this.door = door;
    }

    @GET
    @Operation(operationId = "listHypotheses", summary = "The hypotheses of a case, and where each stands")
    public Uni<Hypotheses> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_FILE)
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
    public Uni<Response> propose(Incoming<ProposeAlternative> command) {
        return door.created(WORK_ON_HYPOTHESES, HYPOTHESIS, command, id -> new Proposed(new HypothesisId(id)));
    }
}
