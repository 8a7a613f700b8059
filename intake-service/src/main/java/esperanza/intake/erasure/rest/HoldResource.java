package esperanza.intake.erasure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.erasure.HoldReportData;
import esperanza.intake.erasure.domain.ErasureEvent.DataHeld;
import esperanza.intake.erasure.domain.HoldGround;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
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
import java.net.URI;
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

    /** The ground and the reasons for the hold. */
    public record HoldOfData(
            @NotNull HoldGround ground, @NotBlank String reasons) {}

    /** The hold that was set. */
    public record HoldSet(UUID holdId) implements CommandAnswers.Made {}

    /** The reasons to lift the hold. */
    public record HoldOver(@NotBlank String reasons) {}

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
    public Uni<Response> hold(UUID reportId, @BeanParam CommandHeaders headers, Body<HoldOfData> body) {
        return requests.command(IntakeAction.HOLD_DATA, headers, body)
                .handle((asked, said) -> holds.hold(asked, reportId, said.ground(), said.reasons()))
                .map(outcome -> {
                    UUID held = ((DataHeld) outcome.events().getFirst().event()).holdId();
                    URI where = URI.create("/v1/reports/" + reportId + "/holds/" + held);
                    return Answers.created(outcome, where, new HoldSet(held));
                });
    }

    @POST
    @Path("/{holdId}/lifting")
    @Operation(operationId = "liftHold", summary = "Lift a hold on the data, with reasons")
    public Uni<Response> lift(UUID reportId, UUID holdId, @BeanParam CommandHeaders headers, Body<HoldOver> body) {
        return requests.command(IntakeAction.HOLD_DATA, headers, body)
                .done((asked, said) -> holds.lift(asked, reportId, holdId, said.reasons()));
    }
}
