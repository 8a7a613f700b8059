package esperanza.protection.plan.rest;

import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.OpenPlan;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Opens a sealed part of a plan, for a stated purpose. Takes no If-Match, because the plan does not change. */
@Path("/v1/protections/{planId}/openings")
@Authenticated
public class PlanOpeningResource {

    /**
     * The part to open, and the purpose.
     *
     * @param measureId opens the part of this measure alone; absent: of all measures that you may know of
     */
    public record Opening(
            @NotNull PlanPart part,
            @NotNull @KnownCode OpeningPurpose purpose,
            Optional<String> reasons,
            Optional<MeasureId> measureId) {

        private OpenPlan.Wanted wanted() {
            if (part == PlanPart.SEPARATIONS && measureId.isPresent()) {
                throw Refused.invalid("/measureId", "not-of-one-measure", "A review is about all measures");
            }
            return new OpenPlan.Wanted(part, measureId, purpose, reasons);
        }
    }

    private final CommandRequests requests;
    private final OpenPlan plans;

    PlanOpeningResource(CommandRequests requests, OpenPlan plans) {
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openPlan",
            summary = "Open a sealed part of a plan, of one measure or of all",
            description = "Recorded before the first byte is answered. The same opening can be read again for a limited"
                    + " time; after that, open the part anew.")
    @APIResponse(
            responseCode = "200",
            description = "The requested part",
            content = @Content(schema = @Schema(implementation = OpenedPlan.class)))
    public Uni<Response> open(UUID planId, @BeanParam CommandHeaders headers, Body<Opening> body) {
        return requests.command(ProtectionAction.OPEN_PLAN, headers, body)
                .handle((asked, said) -> plans.open(asked, planId, said.wanted()))
                .map(opened -> Answers.opened(OpenedPlan.of(opened)));
    }
}
