package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.ReportDoor;
import esperanza.intake.report.domain.ReportCommand.ConfirmLowering;
import esperanza.intake.report.domain.ReportCommand.ProposeLowering;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Sets an urgency below the floor of a red flag: one person proposes it with reasons, another confirms it with their
 * own.
 */
@Path("/v1/reports/{reportId}/lowering")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class LoweringResource {

    private final ReportDoor door;

    LoweringResource(ReportDoor door) {
        this.door = door;
    }

    @POST
    @Operation(operationId = "proposeLowering", summary = "Propose a lower urgency than a red flag demands")
    public Uni<Response> propose(Incoming<ProposeLowering> command) {
        return door.done(IntakeAction.TRIAGE_REPORT, command);
    }

    @POST
    @Path("/confirmation")
    @Operation(operationId = "confirmLowering", summary = "Confirm the proposed lower urgency, as a second person")
    public Uni<Response> confirm(Incoming<ConfirmLowering> command) {
        return door.done(IntakeAction.TRIAGE_REPORT, command);
    }
}
