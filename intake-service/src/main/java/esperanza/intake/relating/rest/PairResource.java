package esperanza.intake.relating.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.RelateReports;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Decides about two reports that look alike. Takes no If-Match, because neither report's version changes. */
@Path("/v1/reports/{reportId}/look-alikes/{other}/decision")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PairResource {

    /** The decision about the two, and its reasons. */
    public record Pair(
            @NotNull PairDecision decision, @NotBlank String reasons) {}

    /** The reasons to undo it. */
    public record Undoing(@NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final RelateReports reports;

    PairResource(CallerResolver callers, CommandRequests requests, RelateReports reports) {
        this.callers = callers;
        this.requests = requests;
        this.reports = reports;
    }

    @POST
    @Operation(
            operationId = "decidePair",
            summary = "Decide whether two reports describe the same incident, one chain, or unrelated incidents",
            description =
                    "SAME joins the case of this report into the other's; both live on, and no event is moved. RELATED"
                            + " links the two. DIFFERENT is remembered: they are not proposed for each other again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Pair.class),
                            examples = @ExampleObject(name = "told twice", value = """
                                    {"decision": "SAME", "reasons": "The same call, told by her sister too"}""")))
    public Uni<Response> decide(
            @PathParam("reportId") UUID reportId,
            @PathParam("other") UUID other,
            @BeanParam CommandHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.DECIDE_PAIR)
                .chain(caller -> {
                    Pair pair = requests.read(body, Pair.class);
                    return reports.decide(
                            caller, reportId, other, requests.sent(headers, body), pair.decision(), pair.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/undoing")
    @Operation(
            operationId = "undoPair",
            summary = "Undo the decision about two reports, with reasons: each is again as it was before")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Undoing.class),
                            examples =
                                    @ExampleObject(
                                            name = "two calls",
                                            value = "{\"reasons\": \"There were two calls on that day\"}")))
    public Uni<Response> undo(
            @PathParam("reportId") UUID reportId,
            @PathParam("other") UUID other,
            @BeanParam CommandHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.DECIDE_PAIR)
                .chain(caller -> reports.undo(
                        caller,
                        reportId,
                        other,
                        requests.sent(headers, body),
                        requests.read(body, Undoing.class).reasons()))
                .map(Answers::done);
    }
}
