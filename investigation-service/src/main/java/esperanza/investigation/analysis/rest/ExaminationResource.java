package esperanza.investigation.analysis.rest;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.analysis.ExamineCase;
import esperanza.investigation.analysis.domain.ExaminationCommand.*;
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

/** What was examined in a case: matters, linked cases, and the lessons of it. */
@Path("/v1/investigations/{caseId}/examination")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ExaminationResource {

    /** The search that was recorded. */
    public record Searched(UUID searchId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ExamineCase examinations;

    ExaminationResource(CaseDoor door, CommandRequests requests, ExamineCase examinations) {
        this.door = door;
        this.requests = requests;
        this.examinations = examinations;
    }

    @POST
    @Path("/matters")
    @Operation(
            operationId = "examineMatter",
            summary = "Record that a matter was examined: what it rests on, and whether acts follow")
    public Uni<Response> examine(Incoming<Examine> command) {
        return door.done(InvestigationAction.WORK_ON_ANALYSIS, EXAMINATION, command);
    }

    @POST
    @Path("/searches")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Searched.class)))
    @Operation(operationId = "searchLinkedCases", summary = "Record by which keys linked cases were looked for")
    public Uni<Response> search(Incoming<SearchLinked> command) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, command)
                .handle((asked, _) -> examinations.searchLinked(asked, command))
                .map(made -> Answers.created(command, made, new Searched(made.id())));
    }

    @POST
    @Path("/joinder")
    @Operation(
            operationId = "decideJoinder",
            summary = "Decide, on a search, whether the case is worked together with the linked ones")
    public Uni<Response> join(Incoming<DecideJoinder> command) {
        return door.done(InvestigationAction.DECIDE_ON_ANALYSIS, EXAMINATION, command);
    }

    @POST
    @Path("/lessons")
    @Operation(operationId = "passOnLessons", summary = "Pass on the lessons of the case, for prevention or training")
    public Uni<Response> passOn(Incoming<PassOnLessons> command) {
        return door.done(InvestigationAction.DECIDE_ON_ANALYSIS, EXAMINATION, command);
    }
}
