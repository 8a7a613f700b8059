package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.FindWarnings;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The early warnings that hold now as a feed, for programs that pass them on. */
@Path(WarningFeed.PATH)
@PermitAll
public class WarningFeedResource {

    private final FindWarnings finder;
    private final WarningFeed feed;

    WarningFeedResource(FindWarnings finder, WarningFeed feed) {
        this.finder = finder;
        this.feed = feed;
    }

    @GET
    @Produces(WarningFeed.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "Atom, RFC 4287",
            content = @Content(mediaType = WarningFeed.TYPE, schema = @Schema(implementation = String.class)))
    @Operation(
            operationId = "followPublicWarnings",
            summary = "The last message of each early warning that holds now, the latest in front",
            description = "Each entry leads to the message in CAP 1.2. One that took the warning back stays until the"
                    + " warning would have expired.")
    public Uni<Response> feed() {
        return finder.messages()
                .map(all ->
                        OpenXml.answer(feed.of(all.stream().map(List::getLast).toList()), WarningFeed.TYPE));
    }
}
