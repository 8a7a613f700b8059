package esperanza.intake.adapter.rest;

import esperanza.intake.domain.CircleCommand.BreakGlass;
import esperanza.intake.domain.CircleCommand.ReviewBreak;
import esperanza.intake.domain.CircleEvent.GlassBroken;
import esperanza.kernel.Recorded;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import esperanza.runtime.access.Action;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Looking at a case that one is not assigned to, because it cannot wait; and another person's look at that. */
@Path("/v1/reports/{reportId}/broken-glass")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GlassResource {

    private static final int FEWEST = 40;

    /** Why it cannot wait, in a sentence at least. */
    public record Need(@NotBlank @Size(min = FEWEST) String reasons) {}

    /** What another person holds of it. */
    public record Review(
            @NotNull Boolean justified, @NotBlank String reasons) {}

    /** You may know of the case until then; somebody else looks at why by then. */
    public record Broken(UUID breakId, Instant until, Instant reviewBy) {}

    private final Desk desk;
    private final CircleDesk circles;
    private final Profile profile;

    GlassResource(Desk desk, CircleDesk circles, Profile profile) {
        this.desk = desk;
        this.circles = circles;
        this.profile = profile;
    }

    @POST
    @Operation(
            operationId = "breakGlass",
            summary = "Look at a case you are not assigned to, because it cannot wait",
            description =
                    "Recorded before you see a first byte, for a while only; the ombudsman is told, and another person"
                            + " reviews it. A sealed case, and one that is shut to you, answers as if it did not exist.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Need.class),
                            examples = @ExampleObject(name = "call", value = """
                                    {"reasons": "She calls from the road, followed by a car, and her officer does not answer"}""")))
    @APIResponse(
            responseCode = "201",
            description = "You may know of it for a while",
            content = @Content(schema = @Schema(implementation = Broken.class)))
    public Uni<Response> breakGlass(
            @PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers, byte[] body) {
        Action action = Action.BREAK_GLASS;
        return desk.permit(action).chain(caller -> {
            Need need = desk.read(body, Need.class);
            UUID breakId = desk.derivedId("break", desk.commandId(caller, headers));
            Instant until = desk.now().plus(profile.disclosure().glassHolds());
            return circles.changed(
                            caller,
                            action,
                            reportId,
                            headers,
                            body,
                            of -> new BreakGlass(of, breakId, circles.own(caller, of), until, need.reasons()))
                    .map(outcome -> Answers.created(
                            outcome,
                            URI.create("/v1/reports/" + reportId + "/broken-glass/" + breakId),
                            broken(outcome.events().getFirst())));
        });
    }

    @POST
    @Path("/{breakId}/review")
    @Operation(operationId = "reviewBreak", summary = "Say whether the glass was rightly broken, as another person")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Review.class),
                            examples =
                                    @ExampleObject(
                                            name = "right",
                                            value =
                                                    "{\"justified\": true, \"reasons\": \"The call is on the record\"}")))
    @APIResponse(responseCode = "204", description = "Recorded")
    public Uni<Response> review(
            @PathParam("reportId") UUID reportId,
            @PathParam("breakId") UUID breakId,
            @BeanParam CommandHeaders headers,
            byte[] body) {
        Action action = Action.REVIEW_BREAK;
        return desk.permit(action).chain(caller -> {
            Review review = desk.read(body, Review.class);
            return circles.changed(
                            caller,
                            action,
                            reportId,
                            headers,
                            body,
                            of -> new ReviewBreak(
                                    of, breakId, circles.own(caller, of), review.justified(), review.reasons()))
                    .map(Answers::done);
        });
    }

    private Broken broken(Recorded<?> recorded) {
        GlassBroken glass = (GlassBroken) recorded.event();
        Instant reviewBy =
                Terms.due(profile, TermIds.GLASS_REVIEW, recorded.recordedAt()).due();
        return new Broken(glass.breakId(), glass.until(), reviewBy);
    }
}
