package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.FindWarnings;
import esperanza.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A message of an early warning in CAP 1.2, for programs that pass it on. */
@Path("/v1/public/warnings")
@PermitAll
public class CapResource {

    private final FindWarnings finder;
    private final CapAlert cap;

    CapResource(FindWarnings finder, CapAlert cap) {
        this.finder = finder;
        this.cap = cap;
    }

    @GET
    @Path("/{messageId: [0-9a-f-]+}.cap")
    @Produces(CapAlert.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "CAP 1.2, one info for each language",
            content = @Content(mediaType = CapAlert.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "410",
            description = "No warning with this message holds now. The answer does not say whether there was one",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Operation(
            operationId = "readPublicWarningMessage",
            summary = "A message of an early warning in CAP 1.2, also one that a later message replaced")
    public Uni<Response> message(@PathParam("messageId") UUID messageId) {
        return finder.messages().map(all -> all.stream()
                .flatMap(List::stream)
                .filter(message -> message.messageId().equals(messageId))
                .findFirst()
                .map(message -> OpenXml.answer(cap.of(message), CapAlert.TYPE))
                .orElseGet(OpenXml::gone));
    }
}
