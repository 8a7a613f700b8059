package esperanza.protection.checkin.rest;

import static esperanza.protection.ProtectionAction.ANSWER_ALARM;
import static esperanza.protection.ProtectionAction.RESOLVE_ALARM;
import static esperanza.protection.ProtectionStreams.ALARM;

import esperanza.protection.PlanDoor;
import esperanza.protection.checkin.domain.AlarmCommand.ActOnAlarm;
import esperanza.protection.checkin.domain.AlarmCommand.AnswerAlarm;
import esperanza.protection.checkin.domain.AlarmCommand.RaiseAlarm;
import esperanza.protection.checkin.domain.AlarmCommand.ResolveAlarm;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandAnswers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The alarms of a person. Whatever the kind of an alarm, the same acts are open. */
@Path("/v1/protections/{planId}/alarms")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AlarmResource {

    /** The alarm that was raised. */
    public record RaisedAlarm(AlarmId alarmId) implements CommandAnswers.Made {}

    private final PlanDoor door;

    AlarmResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Raised",
            content = @Content(schema = @Schema(implementation = RaisedAlarm.class)))
    @Operation(
            operationId = "raiseAlarm",
            summary = "Raise an alarm for the person",
            description = "Whoever protects is called at once.")
    public Uni<Response> raise(Incoming<RaiseAlarm> command) {
        return door.created(ANSWER_ALARM, ALARM, command, id -> new RaisedAlarm(new AlarmId(id)));
    }

    @POST
    @Path("/{alarmId}/answers")
    @Operation(
            operationId = "answerAlarm",
            summary = "Say that you answer for the alarm",
            description =
                    "Look for the person by the contact plan, never first by the known telephone. Another answer takes"
                            + " over.")
    public Uni<Response> answer(Incoming<AnswerAlarm> command) {
        return door.done(ANSWER_ALARM, ALARM, command);
    }

    @POST
    @Path("/{alarmId}/steps")
    @Operation(operationId = "actOnAlarm", summary = "Record what was done about the alarm")
    public Uni<Response> act(Incoming<ActOnAlarm> command) {
        return door.done(ANSWER_ALARM, ALARM, command);
    }

    @POST
    @Path("/{alarmId}/resolutions")
    @Operation(
            operationId = "resolveAlarm",
            summary = "Record that the person is safe, so that nothing more is done about the alarm",
            description =
                    "A supervisor records it of each alarm, so that the way of one does not tell its kind. The word is"
                            + " compared with the words that were in force when the alarm began. If none were agreed,"
                            + " another person than the one who answered last records it, and an analyst asks the"
                            + " person back. The alarm of a person who is not safe goes on.")
    public Uni<Response> resolve(Incoming<ResolveAlarm> command) {
        return door.done(RESOLVE_ALARM, ALARM, command);
    }
}
