package esperanza.intake.attachment.rest;

import static esperanza.intake.IntakeAction.OPEN_ORIGINAL;
import static esperanza.intake.IntakeAction.OPEN_SEALED;

import esperanza.intake.attachment.AskForViewings;
import esperanza.intake.attachment.view.ViewingItem;
import esperanza.intake.attachment.view.ViewingReasons;
import esperanza.intake.attachment.view.ViewingWish;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Requests to open a file that takes two persons: one asks with reasons, another one agrees, and the first opens it once. */
@Path("/v1/reports/{reportId}/viewing-requests")
@Authenticated
public class ViewingRequestResource {

    /** The request that was made. */
    public record ViewingRequested(UUID viewingRequestId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final AskForViewings viewings;

    ViewingRequestResource(CallerResolver callers, CommandRequests requests, AskForViewings viewings) {
        this.callers = callers;
        this.requests = requests;
        this.viewings = viewings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askViewing", summary = "Ask a second person to agree that you open a file once")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; another person who may open the file agrees",
            content = @Content(schema = @Schema(implementation = ViewingRequested.class)))
    public Uni<Response> ask(Incoming<ViewingWish> command) {
        return requests.command(OPEN_SEALED, command)
                .handle(viewings::ask)
                .map(created -> Answers.created(command, created, new ViewingRequested(created.id())));
    }

    @GET
    @Operation(
            operationId = "listViewingRequests",
            summary = "The requests to open a file of the report that wait for a second person, or may still be used")
    public Uni<List<ViewingItem>> list(UUID reportId) {
        return callers.permit(OPEN_SEALED).chain(caller -> viewings.list(caller, reportId));
    }

    @POST
    @Path("/{viewingRequestId}/reading")
    @Operation(
            operationId = "readViewingRequest",
            summary = "Read why somebody asks to open a file, before you agree",
            description = "The reading is recorded, because reasons may name persons.")
    @APIResponse(
            responseCode = "200",
            description = "The reasons",
            content = @Content(schema = @Schema(implementation = ViewingReasons.class)))
    public Uni<Response> read(UUID reportId, UUID viewingRequestId, @BeanParam CommandHeaders headers) {
        return requests.receive(OPEN_ORIGINAL, headers)
                .chain(asked -> viewings.read(asked, reportId, viewingRequestId))
                .map(Answers::opened);
    }

    @POST
    @Path("/{viewingRequestId}/agreement")
    @Operation(
            operationId = "agreeViewing",
            summary = "Agree, as a second person, that somebody opens a file once",
            description = "The person who asked may open the file within 15 minutes, once.")
    public Uni<Response> agree(UUID reportId, UUID viewingRequestId, @BeanParam CommandHeaders headers) {
        return requests.receive(OPEN_ORIGINAL, headers)
                .chain(asked -> viewings.agree(asked, reportId, viewingRequestId))
                .map(Answers::done);
    }
}
