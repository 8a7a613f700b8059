package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.ANSWER_REVIEW;
import static esperanza.protection.ProtectionAction.ASSESS_RISK;
import static esperanza.protection.ProtectionAction.ROUTE_REQUEST;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.ActOnPlan;
import esperanza.protection.plan.ActOnPlan.ReviewAnswer;
import esperanza.protection.plan.ActOnPlan.RiskAssessment;
import esperanza.protection.plan.ProposeLevel;
import esperanza.protection.plan.ProposeLevel.FoundFactors;
import esperanza.protection.plan.domain.LevelProposal;
import esperanza.protection.plan.domain.PlanCommand.RouteRequest;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
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

/** From a referral to the level of risk: on which way it goes on, and how much protection the person needs. */
@Path("/v1/protections/{planId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class RiskResource {

    /** The assessment that was recorded. */
    public record Assessed(UUID assessmentId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final CallerResolver callers;
    private final ActOnPlan plans;
    private final ProposeLevel proposals;

    RiskResource(
            PlanDoor door, CommandRequests requests, CallerResolver callers, ActOnPlan plans, ProposeLevel proposals) {
        this.door = door;
        this.requests = requests;
        this.callers = callers;
        this.plans = plans;
        this.proposals = proposals;
    }

    @POST
    @Path("/routes")
    @Operation(operationId = "routeRequest", summary = "Say on which way what was referred goes on")
    public Uni<Response> route(Incoming<RouteRequest> command) {
        return door.done(ROUTE_REQUEST, PLAN, command);
    }

    @POST
    @Path("/reviews/{reviewId}/answers")
    @Operation(
            operationId = "answerReview",
            summary = "Say what follows from what called for a review of the level",
            description =
                    "Two persons say that a new threat changes nothing. Another person than the one who sent a task says"
                            + " that the task is the answer. No level changes by that.")
    public Uni<Response> review(Incoming<ReviewAnswer> command) {
        return requests.command(ANSWER_REVIEW, command).done(plans::answerReview);
    }

    @POST
    @Path("/proposals")
    @APIResponse(
            responseCode = "200",
            description = "What the instrument proposes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LevelProposal.class)))
    @Operation(
            operationId = "proposeLevel",
            summary = "Which level the instrument proposes of what was found so far",
            description = "Nothing is recorded. The factors come in the body, because addresses are kept in logs.")
    public Uni<LevelProposal> propose(UUID planId, Body<FoundFactors> body) {
        return callers.permit(ASSESS_RISK).chain(caller -> proposals.propose(caller, planId, body.read()));
    }

    @POST
    @Path("/assessments")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Assessed.class)))
    @Operation(
            operationId = "assessRisk",
            summary = "Assess the risk of the person",
            description =
                    "The instrument proposes a level and you decide. A level below what it proposes, or below the"
                            + " last one, waits until a second person has assessed the risk too; of both the higher one counts.")
    public Uni<Response> assess(Incoming<RiskAssessment> command) {
        return requests.command(ASSESS_RISK, command)
                .handle(plans::assess)
                .map(made -> Answers.created(command, made, new Assessed(made.id())));
    }
}
