package esperanza.investigation.figures.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.SseFrames;
import esperanza.runtime.rest.SseStream;
import esperanza.runtime.rest.StreamItems;
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

/** Tells dashboards which indicators moved. */
@Path(FigureStreamResource.STREAM)
@Authenticated
public class FigureStreamResource {

    static final String STREAM = "/v1/streams/indicators";
    static final String FRAME = "esperanza.investigation.frame-made.v1";

    private static final StreamItems ITEMS = new StreamItems(STREAM, FRAME);

    private final CallerResolver callers;
    private final FigureStream frames;
    private final EventJson json;
    private final TokenLife token;

    FigureStreamResource(CallerResolver callers, FigureStream frames, EventJson json, TokenLife token) {
        this.callers = callers;
        this.frames = frames;
        this.json = json;
        this.token = token;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SseFrames(
            type = FRAME,
            id = "The number of the frame. The stream begins with the last frame, whatever the reader has seen",
            resync = false)
    @APIResponse(
            responseCode = "200",
            description = "Each event is a frame, and the indicators that moved with it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FrameView.class)))
    @Operation(operationId = "followIndicators", summary = "The frames of the figures as they are made")
    public Uni<SseStream> follow() {
        return callers.permit(InvestigationAction.READ_FIGURES)
                .map(caller -> new SseStream(token.bounds(frames.follow().map(this::event))));
    }

    private byte[] event(FrameView frame) {
        return ITEMS.message(Integer.toString(frame.frame()), frame.at(), json.bytes(frame));
    }
}
