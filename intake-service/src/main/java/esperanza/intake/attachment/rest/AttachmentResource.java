package esperanza.intake.attachment.rest;

import static esperanza.intake.IntakeAction.ATTACH_FILE;
import static esperanza.intake.IntakeAction.OPEN_ORIGINAL;
import static esperanza.intake.IntakeAction.OPEN_SEALED;
import static esperanza.intake.IntakeAction.PASS_FILE_ON;
import static esperanza.intake.IntakeAction.READ_REPORT;

import esperanza.intake.attachment.AttachFiles;
import esperanza.intake.attachment.OpenFiles;
import esperanza.intake.attachment.PassFilesOn;
import esperanza.intake.attachment.ReadAttachments;
import esperanza.intake.attachment.view.Announced;
import esperanza.intake.attachment.view.Announcement;
import esperanza.intake.attachment.view.AttachmentItem;
import esperanza.intake.attachment.view.FileMetadata;
import esperanza.intake.attachment.view.FileOpening;
import esperanza.intake.attachment.view.OpenedFile;
import esperanza.intake.attachment.view.OriginalOpening;
import esperanza.intake.attachment.view.PassedFile;
import esperanza.intake.attachment.view.PassingOn;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

/** The files of a report: announced by who sends them, listed without names, opened one by one for a purpose. */
@Path("/v1/reports/{reportId}/attachments")
@Authenticated
public class AttachmentResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final AttachFiles attaching;
    private final ReadAttachments reading;
    private final OpenFiles opening;
    private final PassFilesOn passing;

    AttachmentResource(
            CallerResolver callers,
            CommandRequests requests,
            AttachFiles attaching,
            ReadAttachments reading,
            OpenFiles opening,
            PassFilesOn passing) {
        this.callers = callers;
        this.requests = requests;
        this.attaching = attaching;
        this.reading = reading;
        this.opening = opening;
        this.passing = passing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachFile",
            summary = "Announce a file for a report; its bytes follow in pieces",
            description =
                    "No type is refused. A file whose last byte does not come within 24 hours is said to be missing,"
                            + " and is still taken afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "Announced. The bytes go to its upload",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Announced.class)))
    public Uni<Response> announce(Incoming<Announcement> command) {
        return requests.command(ATTACH_FILE, command)
                .handle(attaching::announce)
                .map(Answers::createdOutside);
    }

    @GET
    @Operation(
            operationId = "listAttachments",
            summary = "The files of a report: what kind, how large, what was found; no names")
    public Uni<List<AttachmentItem>> list(UUID reportId) {
        return callers.permit(READ_REPORT).chain(caller -> reading.list(caller, reportId));
    }

    @POST
    @Path("/{attachmentId}/openings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openAttachment",
            summary = "Open a file for a purpose: its name, and pictures of it",
            description =
                    "Recorded before the first byte is answered, and visible to the reporter. The pages are read by"
                            + " the viewing that the answer names, which holds for 15 minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The name of the file and its viewing",
            content = @Content(schema = @Schema(implementation = OpenedFile.class)))
    public Uni<Response> open(Incoming<FileOpening> command) {
        return requests.command(OPEN_SEALED, command)
                .handle((asked, said) -> opening.open(asked, said, FileView.PICTURES))
                .map(Answers::opened);
    }

    @POST
    @Path("/{attachmentId}/originals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openOriginal",
            summary = "Open the very bytes of a file, with reasons why pictures are not enough",
            description =
                    "Recorded before the first byte is answered, and visible to the reporter. No person has looked into"
                            + " the bytes that the viewing gives out: open them on a machine for that alone.")
    @APIResponse(
            responseCode = "200",
            description = "The name of the file and its viewing",
            content = @Content(schema = @Schema(implementation = OpenedFile.class)))
    public Uni<Response> openOriginal(Incoming<OriginalOpening> command) {
        return requests.command(OPEN_ORIGINAL, command)
                .handle((asked, said) -> opening.open(asked, said.opening(), FileView.ORIGINAL))
                .map(Answers::opened);
    }

    @POST
    @Path("/{attachmentId}/metadata")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openMetadata",
            summary = "Open what a file says about itself, with reasons: it may tell where its sender is",
            description = "Recorded before the first value is answered, and visible to the reporter.")
    @APIResponse(
            responseCode = "200",
            description = "The values",
            content = @Content(schema = @Schema(implementation = FileMetadata.class)))
    public Uni<Response> openMetadata(Incoming<OriginalOpening> command) {
        return requests.command(OPEN_ORIGINAL, command)
                .handle((asked, said) -> opening.metadata(asked, said.opening()))
                .map(Answers::opened);
    }

    @POST
    @Path("/{attachmentId}/passing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "passFileOn",
            summary = "Get the very bytes of a file, to take it over as evidence",
            description = "An opening of the original, recorded before the first byte is answered, and visible to the"
                    + " reporter. Send the bytes that the viewing gives out to the investigation, and take them over"
                    + " there with this sum.")
    @APIResponse(
            responseCode = "200",
            description = "The viewing of the original, and the sum of its bytes",
            content = @Content(schema = @Schema(implementation = PassedFile.class)))
    public Uni<Response> passOn(Incoming<PassingOn> command) {
        return requests.command(PASS_FILE_ON, command).handle(passing::pass).map(Answers::opened);
    }
}
