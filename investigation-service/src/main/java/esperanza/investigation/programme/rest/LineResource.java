package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.DECIDE_ON_PROGRAMME;
import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;
import static esperanza.investigation.programme.ProgrammeStreams.LINE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.programme.FollowLine;
import esperanza.investigation.programme.domain.LineCommand.BlockLine;
import esperanza.investigation.programme.domain.LineCommand.ResumeLine;
import esperanza.investigation.programme.domain.LineId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The lines of enquiry of a case. */
@Path("/v1/investigations/{caseId}/lines")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class LineResource {

    /** The line that was opened. */
    public record Opened(LineId lineId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final FollowLine lines;

    LineResource(CaseDoor door, CommandRequests requests, FollowLine lines) {
        this.door = door;
        this.requests = requests;
        this.lines = lines;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = Opened.class)))
    @Operation(operationId = "openLine", summary = "Open a line of enquiry")
    public Uni<Response> open(Incoming<FollowLine.Opening> command) {
        return requests.command(WORK_ON_PROGRAMME, command)
                .handle(lines::open)
                .map(made -> Answers.created(command, made, new Opened(new LineId(made.id()))));
    }

    @POST
    @Path("/{lineId}/blocking")
    @Operation(operationId = "blockLine", summary = "Record that a line of enquiry cannot go on for now")
    public Uni<Response> block(Incoming<BlockLine> command) {
        return door.done(WORK_ON_PROGRAMME, LINE, command);
    }

    @POST
    @Path("/{lineId}/resumption")
    @APIResponse(responseCode = "200", description = "The line is open")
    @Operation(operationId = "resumeLine", summary = "Take up a line of enquiry that was blocked or has ended")
    public Uni<Response> resume(Incoming<ResumeLine> command) {
        return door.done(WORK_ON_PROGRAMME, LINE, command);
    }

    @POST
    @Path("/{lineId}/exhaustion")
    @Operation(
            operationId = "exhaustLine",
            summary = "Record that nothing more can be done on a line of your file, because each of its acts has ended")
    public Uni<Response> exhaust(Incoming<FollowLine.Exhaustion> command) {
        return requests.command(WORK_ON_PROGRAMME, command).done(lines::exhaust);
    }

    @POST
    @Path("/{lineId}/closure")
    @Operation(operationId = "closeLine", summary = "Close a line of enquiry that is not exhausted, with reasons")
    public Uni<Response> close(Incoming<FollowLine.Closure> command) {
        return requests.command(DECIDE_ON_PROGRAMME, command).done(lines::close);
    }
}
