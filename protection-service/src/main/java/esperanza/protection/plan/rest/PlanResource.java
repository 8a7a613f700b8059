package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.DECIDE_URGENT_MEASURE;
import static esperanza.protection.ProtectionAction.READ_PLAN;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.decision.KeepSeats;
import esperanza.protection.decision.domain.FilledSeats;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.ActOnPlan;
import esperanza.protection.plan.ActOnPlan.UrgentMeasure;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.ReadPlan;
import esperanza.protection.plan.rest.PlanView.Seen;
import esperanza.protocol.body.Body;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One plan: its present state, and the urgent measures that are decided on it. */
@Path("/v1/protections/{planId}")
@Authenticated
public class PlanResource {

    /** The measure that was decided. */
    public record Decided(MeasureId measureId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReadPlan reader;
    private final ActOnPlan plans;
    private final Profiles profiles;
    private final KeepSeats seats;

    PlanResource(
            CallerResolver callers,
            CommandRequests requests,
            ReadPlan reader,
            ActOnPlan plans,
            Profiles profiles,
            KeepSeats seats) {
        this.callers = callers;
        this.requests = requests;
        this.reader = reader;
        this.plans = plans;
        this.profiles = profiles;
        this.seats = seats;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The plan; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @Operation(operationId = "readProtection", summary = "The plan of a party: incidents and measures")
    public Uni<Response> read(UUID planId) {
        return callers.permit(READ_PLAN)
                .chain(caller -> reader.read(caller, planId))
                .chain(read -> seats.ofThose(bodies().values()).map(filled -> shown(read, filled)));
    }

    @POST
    @Path("/urgent-measures")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = Decided.class)))
    @Operation(operationId = "decideUrgentMeasure", summary = "Decide a measure that cannot wait")
    public Uni<Response> decide(Incoming<UrgentMeasure> command) {
        UUID planId = command.address(PLAN.type().id());
        return requests.command(DECIDE_URGENT_MEASURE, command)
                .handle(plans::decideUrgentMeasure)
                .map(made -> Answers.created(
                        made.outcome(), where(planId, made.id()), new Decided(new MeasureId(made.id()))));
    }

    private static URI where(UUID planId, UUID measureId) {
        return URI.create("/v1/protections/" + planId + "/measures/" + measureId);
    }

    /** Those of all versions of the profile: a matter goes on before the body for which it was prepared. */
    private Map<String, Body> bodies() {
        return profiles.versions().stream()
                .flatMap(version -> version.bodies().stream())
                .collect(Collectors.toMap(Body::code, Function.identity(), (_, later) -> later));
    }

    private Response shown(ReadPlan.Read read, Map<String, FilledSeats> filled) {
        FoundPlan found = read.found();
        PlanView view = PlanView.of(
                found.plan(),
                found.known(),
                new Seen(
                        found.states(),
                        found.decisionStates(),
                        read.types(),
                        MeasureSteps.of(found),
                        found.assessedAt(),
                        bodies(),
                        filled,
                        found.heard(),
                        read.reader()));
        PlanView shown = read.protects() ? view : view.stagesOnly();
        return Answers.read(shown, found.version());
    }
}
