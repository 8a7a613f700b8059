package esperanza.intake.door.rest;

import static esperanza.intake.IntakeAction.GIVE_DOOR_KEY;

import esperanza.intake.door.GiveDoorKeys;
import esperanza.intake.report.domain.Receipt;
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
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The keys of the own door of a party. */
@Path("/v1/reports/{reportId}/parties/{party}/door-keys")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class DoorKeyResource {

    /** @param doorKey to be spoken or written down for the person; absent in a repetition */
    public record Given(Optional<String> doorKey) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final GiveDoorKeys keys;

    DoorKeyResource(CommandRequests requests, GiveDoorKeys keys) {
        this.requests = requests;
        this.keys = keys;
    }

    @POST
    @Operation(
            operationId = "giveDoorKey",
            summary = "Give a party, its counsel or its spokesperson a key of its own door",
            description = "Face to face or by a proven secure way. An earlier key of the same kind ends. The key is in"
                    + " this answer only: a repetition does not show it.")
    @APIResponse(
            responseCode = "201",
            description = "Given; the key opens the door at once",
            content = @Content(schema = @Schema(implementation = Given.class)))
    public Uni<Response> give(Incoming<GiveDoorKeys.KeyFor> command) {
        return requests.command(GIVE_DOOR_KEY, command)
                .handle(keys::give)
                .map(given -> Answers.created(
                        given.outcome(),
                        URI.create(command.path()),
                        new Given(given.key().map(Receipt::text))));
    }

    @POST
    @Path("/ending")
    @Operation(operationId = "endDoorKey", summary = "End a key of the own door of a party")
    public Uni<Response> end(Incoming<GiveDoorKeys.KeyFor> command) {
        return requests.command(GIVE_DOOR_KEY, command).done(keys::end);
    }
}
