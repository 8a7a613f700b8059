package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.BreakTheGlass;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.GlassBroken;
import esperanza.kernel.Recorded;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
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

/** Breaks the glass: an unassigned person opens a case that cannot wait. Another person reviews that. */
@Path("/v1/reports/{reportId}/broken-glass")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GlassResource {

    private static final int FEWEST = 40;

    /** The reasons why the case cannot wait, at least 40 characters. */
    public record Need(@NotBlank @Size(min = FEWEST) String reasons) {}

    /** The other person's review. */
    public record Review(
            @NotNull Boolean justified, @NotBlank String reasons) {}

    /** The case is open to you until {@code until}; another person reviews it by {@code reviewBy}. */
    public record Broken(UUID breakId, Instant until, Instant reviewBy) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final BreakTheGlass glass;
    private final Profile profile;

    GlassResource(CallerResolver callers, CommandRequests requests, BreakTheGlass glass, Profile profile) {
        this.callers = callers;
        this.requests = requests;
        this.glass = glass;
        this.profile = profile;
    }

    @POST
    @Operation(
            operationId = "breakGlass",
            summary = "Break the glass: open a case you are not assigned to, because it cannot wait",
            description =
                    "Recorded before the first byte is answered, for a limited time. The ombudsman is notified, and"
                            + " another person reviews it. A sealed case, or one that excludes you, answers 404.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Need.class),
                            examples = @ExampleObject(name = "call", value = """
                                    {"reasons": "She calls from the road, followed by a car, and her officer does not answer"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The case is open to you until then",
            content = @Content(schema = @Schema(implementation = Broken.class)))
    public Uni<Response> breakGlass(
            @PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.BREAK_GLASS)
                .chain(caller -> glass.breakGlass(
                        caller,
                        reportId,
                        requests.sent(headers, body),
                        requests.read(body, Need.class).reasons()))
                .map(outcome -> {
                    Broken broken = broken(outcome.events().getFirst());
                    URI where = URI.create("/v1/reports/" + reportId + "/broken-glass/" + broken.breakId());
                    return Answers.created(outcome, where, broken);
                });
    }

    @POST
    @Path("/{breakId}/review")
    @Operation(operationId = "reviewBreak", summary = "Review a breaking of the glass, as another person")
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
        return callers.permit(IntakeAction.REVIEW_BREAK)
                .chain(caller -> {
                    Review review = requests.read(body, Review.class);
                    return glass.review(
                            caller,
                            reportId,
                            breakId,
                            requests.sent(headers, body),
                            review.justified(),
                            review.reasons());
                })
                .map(Answers::done);
    }

    private Broken broken(Recorded<?> recorded) {
        GlassBroken broken = (GlassBroken) recorded.event();
        Instant reviewBy =
                Terms.due(profile, TermIds.GLASS_REVIEW, recorded.recordedAt()).due();
        return new Broken(broken.breakId(), broken.until(), reviewBy);
    }
}
