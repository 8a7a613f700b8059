package esperanza.intake.erasure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.HoldReportData;
import esperanza.intake.erasure.HoldReportData.Hold;
import esperanza.intake.erasure.domain.ErasureCommand.LiftHold;
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

/** Holds the data of a report against erasure, until a named person lifts the hold with reasons. */
@Path("/v1/reports/{reportId}/holds")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HoldResource {

    /** The hold that was set. */
    public record HoldSet(UUID holdId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final HoldReportData holds;

    HoldResource(CommandRequests requests, HoldReportData holds) {
        this.requests = requests;
        this.holds = holds;
    }

    @POST
    @Operation(operationId = "holdData", summary = "Keep the data of a report from being erased, with reasons")
    @APIResponse(
            responseCode = "201",
            description = "Held until somebody lifts it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HoldSet.class)))
    public Uni<Response> hold(Incoming<Hold> command) {
        return requests.command(IntakeAction.HOLD_DATA, command)
                .handle(holds::hold)
                .map(created -> Answers.created(command, created, new HoldSet(created.id())));
    }

    @POST
    @Path("/{holdId}/lifting")
    @Operation(operationId = "liftHold", summary = "Lift a hold on the data, with reasons")
    public Uni<Response> lift(Incoming<LiftHold> command) {
        return requests.command(IntakeAction.HOLD_DATA, command).done(holds::lift);
    }
}
