package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.DECIDE_URGENT_MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.protection.PlanDoor;
import esperanza.protection.plan.domain.GapCommand.AnswerGap;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The gaps of a plan: something threatens the person while they lack what they were promised. */
@Path("/v1/protections/{planId}/gaps/{gapId}/answers")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GapResource {

    private final PlanDoor door;

    GapResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @Operation(
            operationId = "answerGap",
            summary = "Say what is done so that the person is protected at once",
            description =
                    "A gap opens by itself when the person is threatened again, or a measure fails, while they lack what"
                            + " they were promised. One step at least.")
    public Uni<Response> answer(Incoming<AnswerGap> command) {
        return door.done(DECIDE_URGENT_MEASURE, PLAN, command);
    }
}
