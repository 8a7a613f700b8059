package esperanza.notification.picture.rest;

import esperanza.notification.NotificationAction;
import esperanza.notification.picture.making.NumberedPicture;
import esperanza.notification.picture.making.PictureFrame;
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
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The de-identified national picture for dashboards. */
@Path(PictureResource.STREAM)
@Authenticated
public class PictureResource {

    static final String STREAM = "/v1/streams/picture";

    private static final StreamItems ITEMS = new StreamItems(STREAM, PictureFrame.MADE);

    private final CallerResolver callers;
    private final PictureStream pictures;
    private final TokenLife token;

    PictureResource(CallerResolver callers, PictureStream pictures, TokenLife token) {
        this.callers = callers;
        this.pictures = pictures;
        this.token = token;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SseFrames(
            type = PictureFrame.MADE,
            id = "The number of the frame. The stream begins with the last frame, whatever the reader has seen",
            resync = false)
    @APIResponse(
            responseCode = "200",
            description = "Each event is the whole picture",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NumberedPicture.class)))
    @Operation(
            operationId = "followPicture",
            summary =
                    "Reports, open clocks and breaches by first-level area at a fixed cadence; small counts suppressed")
    public Uni<SseStream> follow() {
        return callers.permit(NotificationAction.FOLLOW_PICTURE)
                .map(caller -> new SseStream(token.bounds(pictures.follow().map(PictureResource::event))));
    }

    private static byte[] event(PictureFrame frame) {
        return ITEMS.message(
                Long.toString(frame.frame()), frame.at(), frame.body().getBytes(StandardCharsets.UTF_8));
    }
}
