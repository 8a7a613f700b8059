package esperanza.intake.relating.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.RelateReports;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.runtime.rest.Body;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decides about two reports that look alike. Takes no If-Match, because neither report's version changes. */
@Path("/v1/reports/{reportId}/look-alikes/{other}/decision")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PairResource {

    /** The decision about the two, and its reasons. */
    public record PairVerdict(
            @NotNull PairDecision decision, @NotBlank String reasons) {}

    /** The reasons to undo it. */
    public record Undoing(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final RelateReports reports;

    PairResource(CommandRequests requests, RelateReports reports) {
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
    public Uni<Response> decide(UUID reportId, UUID other, @BeanParam CommandHeaders headers, Body<PairVerdict> body) {
        return requests.command(IntakeAction.DECIDE_PAIR, headers, body)
                .done((asked, said) -> reports.decide(asked, reportId, other, said.decision(), said.reasons()));
    }

    @POST
    @Path("/undoing")
    @Operation(
            operationId = "undoPair",
            summary = "Undo the decision about two reports, with reasons: each is again as it was before")
    public Uni<Response> undo(UUID reportId, UUID other, @BeanParam CommandHeaders headers, Body<Undoing> body) {
        return requests.command(IntakeAction.DECIDE_PAIR, headers, body)
                .done((asked, said) -> reports.undo(asked, reportId, other, said.reasons()));
    }
}
