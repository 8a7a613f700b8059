package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.triage.ClaimForTriage;
import esperanza.intake.triage.ClaimForTriage.Reassignment;
import esperanza.intake.triage.domain.ClaimEvent.ReportClaimed;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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

/**
 * Claims a report for triage: one person at a time, for a limited time. Takes no If-Match, because the version of the
 * report does not change.
 */
@Path("/v1/reports/{reportId}/claim")
@Authenticated
public class ClaimResource {

    /** The claim is yours until then. */
    public record Claimed(Instant until) {}

    private final CommandRequests requests;
    private final ClaimForTriage claims;

    ClaimResource(CommandRequests requests, ClaimForTriage claims) {
        this.requests = requests;
        this.claims = claims;
    }

    @POST
    @Operation(
            operationId = "claimReport",
            summary = "Claim a report, so that nobody else reads it at the same time",
            description =
                    "Claim it again to extend the claim, up to a limit. A claim ends by itself. A supervisor may take"
                            + " it over; so may everybody if danger was declared imminent or the triage is overdue.")
    @APIResponse(
            responseCode = "200",
            description = "The claim is yours until this instant",
            content = @Content(schema = @Schema(implementation = Claimed.class)))
    public Uni<Response> claim(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.CLAIM_REPORT, headers)
                .chain(asked -> claims.claim(asked, reportId))
                .map(outcome -> (ReportClaimed) outcome.events().getFirst().event())
                .map(claimed -> Answers.opened(new Claimed(claimed.until())));
    }

    @POST
    @Path("/release")
    @Operation(operationId = "releaseClaim", summary = "Release the claim, so that the report is free in the queue")
    public Uni<Response> release(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.CLAIM_REPORT, headers)
                .chain(asked -> claims.release(asked, reportId))
                .map(Answers::done);
    }

    @POST
    @Path("/reassignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reassignClaim",
            summary = "Give another person's claim to somebody else, or back to the queue",
            description = "No term starts anew by this.")
    public Uni<Response> reassign(Incoming<Reassignment> command) {
        return requests.command(IntakeAction.REASSIGN_CLAIM, command).done(claims::reassign);
    }
}
