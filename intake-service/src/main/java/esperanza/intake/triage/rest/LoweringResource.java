package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.triage.JudgeReport;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Sets an urgency below the floor of a red flag: one person proposes it with reasons, another confirms it with their
 * own.
 */
@Path("/v1/reports/{reportId}/lowering")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class LoweringResource {

    /** A lower urgency than a red flag demands. */
    public record LowerUrgency(
            @NotNull Urgency urgency, @NotBlank String reasons) {}

    /** The second person's reasons. */
    public record SecondReasons(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final JudgeReport reports;

    LoweringResource(CommandRequests requests, JudgeReport reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Operation(operationId = "proposeLowering", summary = "Propose a lower urgency than a red flag demands")
    public Uni<Response> propose(UUID reportId, @BeanParam ChangeHeaders headers, Body<LowerUrgency> body) {
        return requests.command(IntakeAction.TRIAGE_REPORT, headers, body)
                .done((asked, said) -> reports.proposeLowering(asked, reportId, said.urgency(), said.reasons()));
    }

    @POST
    @Path("/confirmation")
    @Operation(operationId = "confirmLowering", summary = "Confirm the proposed lower urgency, as a second person")
    public Uni<Response> confirm(UUID reportId, @BeanParam ChangeHeaders headers, Body<SecondReasons> body) {
        return requests.command(IntakeAction.TRIAGE_REPORT, headers, body)
                .done((asked, said) -> reports.confirmLowering(asked, reportId, said.reasons()));
    }
}
