package esperanza.investigation.closure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.closure.EndFile;
import esperanza.investigation.closure.FindClosure;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Whether a file has ended; it is closed by a supervisor, or ended from outside. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class ClosureResource {

    /** The fact that was recorded, now or before. */
    public record RecordedEnd(UUID factId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindClosure finder;
    private final EndFile files;

    ClosureResource(CallerResolver callers, CommandRequests requests, FindClosure finder, EndFile files) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.files = files;
    }

    @GET
    @Path("/closure")
    @Operation(operationId = "readClosure", summary = "Whether the file of a case has ended, and what waits for that")
    public Uni<ClosureView> read(UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> finder.of(caller, caseId))
                .map(ClosureView::of);
    }

    @POST
    @Path("/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The file is closed")
    @Operation(
            operationId = "closeFile",
            summary = "Close a file for which another person answers, after each party was heard about its case",
            description =
                    "It is recorded how far those who threatened and those who ordered it are known, no reparation"
                            + " is owed, and each mandatory item of the checklist that is not met is justified.")
    public Uni<Response> close(Incoming<EndFile.Closing> command) {
        return requests.command(InvestigationAction.DECIDE_ON_END, command).done(files::close);
    }

    @POST
    @Path("/imposed-ends")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Recorded; or known already, and then nothing is recorded",
            content = @Content(schema = @Schema(implementation = RecordedEnd.class)))
    @Operation(
            operationId = "recordImposedEnd",
            summary = "Record that a court, a limitation, a death or an amnesty ended the file",
            description = "Never refused. What was left undone stays undone. The same externalId is recorded once.")
    public Uni<Response> impose(Incoming<EndFile.ImposedEnd> command) {
        return requests.command(InvestigationAction.RECORD_PROCEDURE, command)
                .handle((asked, said) ->
                        files.impose(asked.at(requests.said("/occurredAt", Optional.of(said.occurredAt()))), said))
                .map(imposed -> Answers.created(
                        imposed.outcome(),
                        URI.create("/v1/investigations/" + command.address("caseId") + "/closure"),
                        new RecordedEnd(imposed.id())));
    }
}
