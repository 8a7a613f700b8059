package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.BreakTheGlass;
import esperanza.intake.caseaccess.BreakTheGlass.Need;
import esperanza.intake.caseaccess.BreakTheGlass.Review;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.GlassBroken;
import esperanza.kernel.Recorded;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Breaks the glass: an unassigned person opens a case that cannot wait. Another person reviews that. */
@Path("/v1/reports/{reportId}/broken-glass")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class GlassResource {

    /** The case is open to you until {@code until}; another person reviews it by {@code reviewBy}. */
    public record Broken(UUID breakId, Instant until, Instant reviewBy) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final BreakTheGlass glass;
    private final Profiles profiles;

    GlassResource(CommandRequests requests, BreakTheGlass glass, Profiles profiles) {
        this.requests = requests;
        this.glass = glass;
        this.profiles = profiles;
    }

    @POST
    @Operation(
            operationId = "breakGlass",
            summary = "Break the glass: open a case you are not assigned to, because it cannot wait",
            description =
                    "Recorded before the first byte is answered, for a limited time. The ombudsman is notified, and"
                            + " another person reviews it. A sealed case, or one that excludes you, answers 404.")
    @APIResponse(
            responseCode = "201",
            description = "The case is open to you until then",
            content = @Content(schema = @Schema(implementation = Broken.class)))
    public Uni<Response> breakGlass(Incoming<Need> command) {
        return requests.command(IntakeAction.BREAK_GLASS, command)
                .handle(glass::breakGlass)
                .map(created -> Answers.created(
                        command, created, broken(created.outcome().events().getFirst())));
    }

    @POST
    @Path("/{breakId}/review")
    @Operation(operationId = "reviewBreak", summary = "Review a breaking of the glass, as another person")
    public Uni<Response> review(Incoming<Review> command) {
        return requests.command(IntakeAction.REVIEW_BREAK, command).done(glass::review);
    }

    private Broken broken(Recorded<?> recorded) {
        GlassBroken broken = (GlassBroken) recorded.event();
        Instant reviewBy =
                Terms.due(profiles, TermIds.GLASS_REVIEW, recorded.recordedAt()).due();
        return new Broken(broken.breakId(), broken.until(), reviewBy);
    }
}
