package esperanza.protection.checkin.rest;

import static esperanza.protection.ProtectionAction.KEEP_CHECKINS;
import static esperanza.protection.ProtectionStreams.CHECKIN;

import esperanza.protection.PlanDoor;
import esperanza.protection.checkin.domain.CheckinCommand.AgreeCheckins;
import esperanza.protection.checkin.domain.CheckinCommand.CheckIn;
import esperanza.protection.checkin.domain.CheckinCommand.EndCheckins;
import esperanza.protection.checkin.domain.CheckinCommand.FollowCheckin;
import esperanza.protection.checkin.domain.CheckinCommand.PauseCheckins;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a person says that they are safe, as an officer writes it down. */
@Path("/v1/protections/{planId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class CheckinResource {

    private final PlanDoor door;

    CheckinResource(PlanDoor door) {
        this.door = door;
    }

    @POST
    @Path("/check-in-agreements")
    @Operation(
            operationId = "agreeCheckins",
            summary = "Agree with the person how they say that they are safe",
            description =
                    "The words are kept as digests: nobody can read them again. Agreed anew, it takes the place of"
                            + " what was agreed before, and calls a second person. Refused while a check-in is overdue.")
    public Uni<Response> agree(Incoming<AgreeCheckins> command) {
        return door.done(KEEP_CHECKINS, CHECKIN, command);
    }

    @POST
    @Path("/check-ins")
    @Operation(
            operationId = "recordCheckin",
            summary = "Write down that the person checked in, with the word that they said",
            description = "Every word is taken. The answer does not tell whether it was the agreed one.")
    public Uni<Response> checkIn(Incoming<CheckIn> command) {
        return door.done(KEEP_CHECKINS, CHECKIN, command);
    }

    @POST
    @Path("/check-in-follow-ups")
    @Operation(
            operationId = "followCheckin",
            summary = "Record what was found when somebody looked for the person",
            description = "A person who is not found safe raises an alarm. The check-ins go on as agreed.")
    public Uni<Response> follow(Incoming<FollowCheckin> command) {
        return door.done(KEEP_CHECKINS, CHECKIN, command);
    }

    @POST
    @Path("/check-in-pauses")
    @Operation(
            operationId = "pauseCheckins",
            summary = "Record that the person does not check in until a date",
            description =
                    "They check in again by that date, within thirty days. A second person is called. Refused while a"
                            + " check-in is overdue.")
    public Uni<Response> pause(Incoming<PauseCheckins> command) {
        return door.done(KEEP_CHECKINS, CHECKIN, command);
    }

    @POST
    @Path("/check-in-end")
    @Operation(
            operationId = "endCheckins",
            summary = "Record that the person no longer checks in",
            description = "A second person is called. Refused while a check-in is overdue.")
    public Uni<Response> end(Incoming<EndCheckins> command) {
        return door.done(KEEP_CHECKINS, CHECKIN, command);
    }
}
