package esperanza.intake.attachment.rest;

import static esperanza.intake.IntakeAction.OPEN_ORIGINAL;
import static esperanza.intake.IntakeAction.OPEN_SEALED;

import esperanza.files.shown.MediaHeaders;
import esperanza.files.workshop.Preview;
import esperanza.intake.attachment.OpenFiles;
import esperanza.intake.attachment.ShowPages;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;

/** The contents of a viewing. No cache keeps it, and no browser takes it for a page. */
@Path("/v1/reports/{reportId}/attachments/{attachmentId}/viewings/{viewingId}")
@Authenticated
public class ViewingResource {

    private final CallerResolver callers;
    private final OpenFiles opening;
    private final ShowPages pictures;

    ViewingResource(CallerResolver callers, OpenFiles opening, ShowPages pictures) {
        this.callers = callers;
        this.opening = opening;
        this.pictures = pictures;
    }

    @GET
    @Path("/{page}")
    @Produces({"image/webp", "image/jpeg", "image/png", "audio/ogg"})
    @Operation(
            operationId = "viewAttachment",
            summary = "A page of a file, by the viewing that opened it",
            description = "Made anew from the file, without what the file says about itself.")
    @APIResponse(
            responseCode = "200",
            description = "A picture, or a sound",
            content = {
                @Content(mediaType = "image/webp", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(implementation = String.class, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "206", description = "The range of its bytes that was asked for")
    public Uni<Response> page(
            UUID reportId,
            UUID attachmentId,
            UUID viewingId,
            int page,
            @Parameter(description = "96 pixels large and blurred: what a marked file is shown by first")
                    @QueryParam("blurred")
                    @DefaultValue("false")
                    boolean blurred,
            @Context HttpHeaders headers) {
        Optional<String> range = Optional.ofNullable(headers.getHeaderString("Range"));
        return callers.permit(OPEN_SEALED)
                .chain(caller -> blurred
                        ? pictures.blurred(caller, reportId, attachmentId, viewingId, page)
                        : pictures.page(caller, reportId, attachmentId, viewingId, page))
                .map(made -> shown(made, range));
    }

    /** A player asks for one range of a sound. */
    private static Response shown(Preview page, Optional<String> asked) {
        Response.ResponseBuilder answer = OneRange.of(asked, page.bytes().length)
                .map(range -> Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(Arrays.copyOfRange(page.bytes(), range.from(), range.to() + 1))
                        .header("Content-Range", range.words()))
                .orElseGet(() -> Response.ok(page.bytes()));
        return MediaHeaders.page(answer.header("Accept-Ranges", "bytes"), page);
    }

    @GET
    @Path("/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "readOriginal", summary = "The very bytes of a file, by the viewing that opened them")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, under a neutral name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public RestMulti<Buffer> original(UUID reportId, UUID attachmentId, UUID viewingId) {
        return RestMulti.fromUniResponse(
                callers.permit(OPEN_ORIGINAL)
                        .chain(caller -> opening.original(caller, reportId, attachmentId, viewingId)),
                OpenFiles.Bytes::content,
                _ -> MediaHeaders.attachment("original"));
    }
}
