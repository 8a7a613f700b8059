package esperanza.intake.attachment.rest;

import static esperanza.intake.IntakeAction.LIFT_MARK;
import static esperanza.intake.IntakeAction.OPEN_SEALED;

import esperanza.intake.attachment.MarkFiles;
import esperanza.intake.attachment.view.Mark;
import esperanza.intake.attachment.view.MarkLifting;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The marks of a file that opens with a second person alone. */
@Path("/v1/reports/{reportId}/attachments/{attachmentId}/marks")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MarkResource {

    private final CommandRequests requests;
    private final MarkFiles marking;

    MarkResource(CommandRequests requests, MarkFiles marking) {
        this.requests = requests;
        this.marking = marking;
    }

    @POST
    @Operation(
            operationId = "markAttachment",
            summary = "Mark a file as intimate, or as showing a child: it opens with a second person from now on")
    public Uni<Response> mark(Incoming<Mark> command) {
        return requests.command(OPEN_SEALED, command).done(marking::mark);
    }

    @POST
    @Path("/lifting")
    @Operation(
            operationId = "liftAttachmentMark",
            summary = "Take a mark off a file, with reasons, as another person than the one who set it")
    public Uni<Response> lift(Incoming<MarkLifting> command) {
        return requests.command(LIFT_MARK, command).done(marking::lift);
    }
}
