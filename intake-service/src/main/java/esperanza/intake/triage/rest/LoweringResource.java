package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.triage.JudgeReport;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

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

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final JudgeReport reports;

    LoweringResource(CallerResolver callers, CommandRequests requests, JudgeReport reports) {
        this.callers = callers;
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Operation(operationId = "proposeLowering", summary = "Propose a lower urgency than a red flag demands")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = LowerUrgency.class),
                            examples = @ExampleObject(name = "mistaken", value = """
                                    {"urgency": "U2", "reasons": "The armed men were her own escort"}""")))
    public Uni<Response> propose(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.TRIAGE_REPORT)
                .chain(caller -> {
                    LowerUrgency lower = requests.read(body, LowerUrgency.class);
                    return reports.proposeLowering(
                            caller, reportId, requests.sent(headers, body), lower.urgency(), lower.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/confirmation")
    @Operation(operationId = "confirmLowering", summary = "Confirm the proposed lower urgency, as a second person")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SecondReasons.class),
                            examples = @ExampleObject(name = "too", value = "{\"reasons\": \"I called the escort\"}")))
    public Uni<Response> confirm(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.TRIAGE_REPORT)
                .chain(caller -> reports.confirmLowering(
                        caller,
                        reportId,
                        requests.sent(headers, body),
                        requests.read(body, SecondReasons.class).reasons()))
                .map(Answers::done);
    }
}
