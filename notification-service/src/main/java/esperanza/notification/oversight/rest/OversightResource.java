package esperanza.notification.oversight.rest;

import esperanza.notification.NotificationAction;
import esperanza.notification.oversight.OverseeCase;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
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

/** One contest or one demand of the ombudsman: it is answered, and its words are read. */
@Path("/v1/oversight/{oversightId}")
@Authenticated
public class OversightResource {

    /** The answer to a demand. */
    public record Answer(@NotBlank String answer) {}

    private final CommandRequests requests;
    private final OverseeCase overseeing;

    OversightResource(CommandRequests requests, OverseeCase overseeing) {
        this.requests = requests;
        this.overseeing = overseeing;
    }

    /** Takes no If-Match, because a demand is answered once: the second answer gets 409. */
    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerDemand",
            summary = "Answer a demand of the ombudsman, for the function that is asked or as a supervisor")
    @APIResponse(responseCode = "200", description = "Answered: the term of the answer is met")
    public Uni<Response> answer(UUID oversightId, @BeanParam CommandHeaders headers, Body<Answer> body) {
        return requests.command(NotificationAction.ANSWER_DEMAND, headers, body)
                .done((asked, said) -> overseeing.answer(asked, new OversightId(oversightId), said.answer()));
    }

    @POST
    @Path("/reading")
    @Operation(
            operationId = "readOversight",
            summary = "Read the words of a contest, or of a demand and its answer",
            description = "The reading is recorded, because the words may name persons.")
    @APIResponse(
            responseCode = "200",
            description = "The words",
            content = @Content(schema = @Schema(implementation = OversightView.class)))
    public Uni<Response> read(UUID oversightId, @BeanParam CommandHeaders headers) {
        return requests.receive(NotificationAction.READ_OVERSIGHT, headers)
                .chain(asked -> overseeing.read(asked, new OversightId(oversightId)))
                .map(events -> Answers.opened(OversightView.of(events)));
    }
}
