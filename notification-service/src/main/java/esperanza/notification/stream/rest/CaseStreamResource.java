package esperanza.notification.stream.rest;

import esperanza.access.Caller;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.SseFrames;
import esperanza.runtime.rest.SseWords;
import esperanza.runtime.rest.TokenLife;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The live stream of the cases: the entries of their timelines, alerts among them. */
@Path("/v1/streams/cases")
@Authenticated
public class CaseStreamResource {

    private final CallerResolver callers;
    private final Cursors cursors;
    private final CaseStream stream;
    private final TokenLife token;

    CaseStreamResource(CallerResolver callers, Cursors cursors, CaseStream stream, TokenLife token) {
        this.callers = callers;
        this.cursors = cursors;
        this.stream = stream;
        this.token = token;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SseFrames(
            id =
                    "Send it as Last-Event-ID, and the stream goes on after this entry. An entry may come a second time then,"
                            + " with the same id in its data")
    @APIResponse(
            responseCode = "200",
            description = "Each event is an entry as the timeline shows it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TimelineItem.class)))
    @Operation(
            operationId = "followCases",
            summary = "What happens in the cases, as far as the reader's function may know. A comment every 15 s; the"
                    + " event \"resync\" ends the stream of a reader who has to read the state anew; the stream also"
                    + " ends with its token, resume with a new one")
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") @Parameter(description = "Resume after this entry")
                    Optional<String> lastEventId) {
        return token.bounds(
                callers.permit(NotificationAction.FOLLOW_CASES).onItem().transformToMulti(caller -> lastEventId
                        .map(id -> resume(id, caller))
                        .orElseGet(() -> stream.fromNow(caller))));
    }

    private Multi<OutboundSseEvent> resume(String lastEventId, Caller caller) {
        OptionalLong position = cursors.find(lastEventId);
        return position.isPresent()
                ? stream.after(position.getAsLong(), caller)
                : Multi.createFrom().item(SseWords.RESYNC);
    }
}
