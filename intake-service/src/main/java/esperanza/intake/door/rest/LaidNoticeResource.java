package esperanza.intake.door.rest;

import static esperanza.intake.IntakeAction.LAY_NOTICE;
import static esperanza.intake.ReportDoor.reportOf;

import esperanza.intake.door.LayNotices;
import esperanza.intake.report.domain.ReportCommand.LayNotice;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The notices that lie ready at the own door of a person. */
@Path("/v1/reports/{reportId}/notices")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class LaidNoticeResource {

    /** The notice that was laid ready. */
    public record Laid(UUID noticeId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final LayNotices notices;

    LaidNoticeResource(CommandRequests requests, LayNotices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @POST
    @Operation(
            operationId = "layNotice",
            summary = "Lay a notice ready for a person, who opens it with the receipt or a door key",
            description = "No message is sent: the person reads it when they come. 409 nobody-reads-notices if nothing"
                    + " opens that door.")
    @APIResponse(
            responseCode = "201",
            description = "Laid ready",
            content = @Content(schema = @Schema(implementation = Laid.class)))
    public Uni<Response> lay(Incoming<LayNotice> command) {
        return requests.command(LAY_NOTICE, command)
                .handle((asked, _) -> notices.lay(asked, reportOf(command), command::with))
                .map(made -> Answers.created(command, made, new Laid(made.id())));
    }
}
