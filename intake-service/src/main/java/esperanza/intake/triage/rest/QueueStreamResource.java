package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.triage.view.QueueItem;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.SseFrames;
import esperanza.runtime.rest.SseStream;
import esperanza.runtime.rest.TokenLife;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The queue of an intake officer, live. */
@Path(QueueStreamResource.STREAM)
@Authenticated
public class QueueStreamResource {

    static final String STREAM = "/v1/streams/reports";
    static final String ROW = "esperanza.intake.queue-row.v1";

    private final CallerResolver callers;
    private final QueueStream stream;
    private final TokenLife token;

    QueueStreamResource(CallerResolver callers, QueueStream stream, TokenLife token) {
        this.callers = callers;
        this.stream = stream;
        this.token = token;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SseFrames(type = ROW, event = "report")
    @APIResponse(
            responseCode = "200",
            description = "Each event is a row as the list shows it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = QueueItem.class)))
    @Operation(
            operationId = "followReports",
            summary =
                    "The changes of the queue: new, claimed, released, free again, triaged, referred, something new said. Each event"
                            + " \"report\" is a row as the list shows it",
            description = "Open it, wait for its first comment, then read the list: no change is missed. A comment"
                    + " comes every 15 s. After \"resync\" the stream ends: read the list anew. It also ends when"
                    + " the token expires.")
    public Uni<SseStream> follow() {
        return callers.permit(IntakeAction.LIST_REPORTS)
                .map(caller -> new SseStream(token.boundsOfCases(stream.follow(caller))));
    }
}
