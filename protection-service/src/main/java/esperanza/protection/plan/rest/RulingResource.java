package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.RECORD_ORDER;

import esperanza.protection.plan.ActOnAppeal;
import esperanza.protection.plan.ActOnAppeal.Ruling;
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

/** The rulings of courts about the protection of the person. */
@Path("/v1/protections/{planId}/rulings")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class RulingResource {

    /** The ruling that was recorded. */
    public record RecordedRuling(UUID rulingId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActOnAppeal appeals;

    RulingResource(CommandRequests requests, ActOnAppeal appeals) {
        this.requests = requests;
        this.appeals = appeals;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedRuling.class)))
    @Operation(
            operationId = "recordRuling",
            summary = "Record what a court ruled about the protection of the person",
            description = "An order to protect is recorded as an order, which holds the level.")
    public Uni<Response> record(Incoming<Ruling> command) {
        return requests.command(RECORD_ORDER, command)
                .handle(appeals::ruled)
                .map(made -> Answers.created(command, made, new RecordedRuling(made.id())));
    }
}
