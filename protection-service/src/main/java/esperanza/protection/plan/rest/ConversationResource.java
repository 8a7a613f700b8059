package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.OFFER_MEASURES;
import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.ActOnPlan;
import esperanza.protection.plan.ActOnPlan.MeasuresOffer;
import esperanza.protection.plan.domain.ConversationCommand.*;
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

/** Conversations with the person about their protection. */
@Path("/v1/protections/{planId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationResource {

    /** The offer that was made. */
    public record MadeOffer(UUID offerId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnPlan plans;

    ConversationResource(PlanDoor door, CommandRequests requests, ActOnPlan plans) {
        this.door = door;
        this.requests = requests;
        this.plans = plans;
    }

    @POST
    @Path("/offers")
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            content = @Content(schema = @Schema(implementation = MadeOffer.class)))
    @Operation(operationId = "offerMeasures", summary = "Record what was offered to the person")
    public Uni<Response> offer(Incoming<MeasuresOffer> command) {
        return requests.command(OFFER_MEASURES, command)
                .handle(plans::offer)
                .map(made -> Answers.created(command, made, new MadeOffer(made.id())));
    }

    @POST
    @Path("/offers/{offerId}/answers")
    @Operation(
            operationId = "answerOffer",
            summary = "Record what the person accepts and declines of an offer",
            description = "Each measure is answered by itself. What is declined is never held against the person.")
    public Uni<Response> answer(Incoming<AnswerOffer> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/contacts")
    @Operation(
            operationId = "contactPerson",
            summary = "Record that somebody spoke with the person, or tried to",
            description = "The level of risk says by when somebody speaks with the person again.")
    public Uni<Response> contact(Incoming<ContactPerson> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/support-offers")
    @Operation(operationId = "offerSupport", summary = "Record that psychosocial support was offered, and the answer")
    public Uni<Response> support(Incoming<OfferSupport> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/children-assessments")
    @Operation(operationId = "assessChildren", summary = "Record whether there are children, and what each needs")
    public Uni<Response> children(Incoming<AssessChildren> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/collective-considerations")
    @Operation(
            operationId = "considerCollective",
            summary = "Record whether the group is to be protected as one, as it was considered with the person")
    public Uni<Response> collective(Incoming<ConsiderCollective> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/work-effects")
    @Operation(
            operationId = "askWorkEffect",
            summary = "Record what threats and measures do to the work and the life of the person")
    public Uni<Response> workEffect(Incoming<AskWorkEffect> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }
}
