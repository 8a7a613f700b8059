package esperanza.protection.plan.rest;

import esperanza.kernel.CaseId;
import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.ActOnPlan;
import esperanza.protection.plan.FindPlan;
import esperanza.protection.plan.ReadPlan;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One plan: its present state, and the urgent measures that are decided on it. */
@Path("/v1/protections/{planId}")
@Authenticated
public class PlanResource {

    /**
     * An urgent measure. {@code decidedAt} is the present instant if absent.
     *
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    public record UrgentMeasure(
            @NotNull CaseId caseId,
            @NotNull @KnownCode MeasureType type,
            @NotBlank String description,
            @NotBlank String reasons,
            Optional<String> withoutConsent,
            Optional<Instant> decidedAt) {}

    /** The measure that was decided. */
    public record Decided(MeasureId measureId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReadPlan reader;
    private final ActOnPlan plans;

    PlanResource(CallerResolver callers, CommandRequests requests, ReadPlan reader, ActOnPlan plans) {
        this.callers = callers;
        this.requests = requests;
        this.reader = reader;
        this.plans = plans;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The plan; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "readProtection", summary = "The plan of a party: incidents and measures")
    public Uni<Response> read(UUID planId) {
        return callers.permit(ProtectionAction.READ_PLAN)
                .chain(caller -> reader.read(caller, planId))
                .map(PlanResource::shown);
    }

    @POST
    @Path("/urgent-measures")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = Decided.class)))
    @Operation(operationId = "decideUrgentMeasure", summary = "Decide a measure that cannot wait")
    public Uni<Response> decide(UUID planId, @BeanParam ChangeHeaders headers, Body<UrgentMeasure> body) {
        return requests.command(ProtectionAction.DECIDE_URGENT_MEASURE, headers, body)
                .handle((asked, said) -> plans.decideUrgentMeasure(
                        asked.at(requests.said("/decidedAt", said.decidedAt())), planId, measure(said)))
                .map(decided -> Answers.created(
                        decided.outcome(), where(planId, decided.measureId()), new Decided(decided.measureId())));
    }

    private static ActOnPlan.Measure measure(UrgentMeasure said) {
        return new ActOnPlan.Measure(
                said.caseId(), said.type(), said.description(), said.reasons(), said.withoutConsent());
    }

    private static URI where(UUID planId, MeasureId measure) {
        return URI.create("/v1/protections/" + planId + "/measures/" + measure.value());
    }

    private static Response shown(ReadPlan.Read read) {
        FindPlan.Found found = read.found();
        PlanView view = PlanView.of(found.plan(), found.known(), found.states(), read.types());
        PlanView shown = read.protects() ? view : view.stagesOnly();
        return Answers.read(shown, found.version());
    }
}
