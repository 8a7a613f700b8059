package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.DECIDE_MATTER;
import static esperanza.protection.ProtectionAction.KEEP_AGENDA;
import static esperanza.protection.ProtectionAction.RECORD_CONVERSATION;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.ActOnAppeal;
import esperanza.protection.plan.ActOnAppeal.AppealDecision;
import esperanza.protection.plan.ActOnAppeal.AppealWithdrawal;
import esperanza.protection.plan.ActOnAppeal.NewAppeal;
import esperanza.protection.plan.ActOnAppeal.SecondAssessor;
import esperanza.protection.plan.domain.AppealCommand.*;
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

/** The appeals of the person, until another person than those who decided before decides them. */
@Path("/v1/protections/{planId}/appeals")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {

    /** The appeal that was lodged. */
    public record Lodged(UUID appealId) implements CommandAnswers.Made {}

    private final PlanDoor door;
    private final CommandRequests requests;
    private final ActOnAppeal appeals;

    AppealResource(PlanDoor door, CommandRequests requests, ActOnAppeal appeals) {
        this.door = door;
        this.requests = requests;
        this.appeals = appeals;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Lodged",
            content = @Content(schema = @Schema(implementation = Lodged.class)))
    @Operation(
            operationId = "lodgeAppeal",
            summary = "Record that the person appeals",
            description =
                    "At any time: a late appeal is marked, and decided all the same. An appeal against a denial or a change names the decision; one that holds a change is lodged at the measure.")
    public Uni<Response> lodge(Incoming<NewAppeal> command) {
        return requests.command(RECORD_CONVERSATION, command)
                .handle(appeals::lodge)
                .map(made -> Answers.created(command, made, new Lodged(made.id())));
    }

    @POST
    @Path("/{appealId}/withdrawal")
    @Operation(
            operationId = "withdrawAppeal",
            summary = "Record that the person takes an appeal back",
            description =
                    "Another person than those who proposed or decided what it is about, or answer for the measure. The one who records it does not carry out the change.")
    public Uni<Response> withdraw(Incoming<AppealWithdrawal> command) {
        return requests.command(RECORD_CONVERSATION, command).done(appeals::withdraw);
    }

    @POST
    @Path("/{appealId}/assessor")
    @Operation(
            operationId = "assignSecondAssessor",
            summary = "Name another analyst, who assesses the risk for an appeal",
            description = "An analyst who has assessed or rated the risk of this person is refused.")
    public Uni<Response> assign(Incoming<SecondAssessor> command) {
        return requests.command(KEEP_AGENDA, command).done(appeals::assign);
    }

    @POST
    @Path("/{appealId}/study")
    @Operation(
            operationId = "orderStudy",
            summary = "Order a study by people from outside the mechanism",
            description = "The appeal is decided once it is there.")
    public Uni<Response> order(Incoming<OrderStudy> command) {
        return door.done(DECIDE_MATTER, PLAN, command);
    }

    @POST
    @Path("/{appealId}/study/receipt")
    @Operation(operationId = "receiveStudy", summary = "Record that the study is there, and what it finds")
    public Uni<Response> receive(Incoming<ReceiveStudy> command) {
        return door.done(RECORD_CONVERSATION, PLAN, command);
    }

    @POST
    @Path("/{appealId}/resolution")
    @Operation(
            operationId = "resolveAppeal",
            summary = "Decide an appeal, with the reasons",
            description = "Another person than those who proposed, decided or signed what it is about.")
    public Uni<Response> resolve(Incoming<AppealDecision> command) {
        return requests.command(DECIDE_MATTER, command).done(appeals::resolve);
    }
}
