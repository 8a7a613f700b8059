package esperanza.notification.stream.rest;

import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.rest.SseFrames;
import esperanza.runtime.rest.SseStream;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The live stream of the alerts, for those on call: the entries of the timelines that are about an alert. */
@Path(AlertStreamResource.STREAM)
@Authenticated
public class AlertStreamResource {

    static final String STREAM = "/v1/streams/alerts";

    private final OpenedStreams opened;

    AlertStreamResource(OpenedStreams opened) {
        this.opened = opened;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SseFrames(
            type = Lane.ENTRY,
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
            operationId = "followAlerts",
            summary =
                    "The alerts of the cases: raised, paged, paged again with all that wait for the person, escalated,"
                            + " acknowledged, reopened, settled. Nothing else waits"
                            + " before them. Messages, resumption and end as in /v1/streams/cases")
    public Uni<SseStream> follow(
            @HeaderParam("Last-Event-ID") @Parameter(description = "Resume after this entry")
                    Optional<String> lastEventId) {
        return opened.by(lastEventId, Lane.ALERTS);
    }
}
