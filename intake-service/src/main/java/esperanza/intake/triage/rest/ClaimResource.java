package esperanza.intake.triage.rest;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.triage.domain.Claim;
import esperanza.intake.triage.domain.ClaimCommand;
import esperanza.intake.triage.domain.ClaimCommand.ClaimReport;
import esperanza.intake.triage.domain.ClaimCommand.ReleaseClaim;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.intake.triage.domain.ClaimEvent.ReportClaimed;
import esperanza.kernel.store.CommandHandler;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private static final byte[] NO_BODY = {};

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<ClaimCommand, Claim, ClaimEvent> claims;
    private final CannotWait pressing;
    private final Duration holds;
    private final Duration most;

    ClaimResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            FindReport finder,
            CommandHandler<ClaimCommand, Claim, ClaimEvent> claims,
            CannotWait pressing,
            @ConfigProperty(name = "esperanza.triage.claim-holds") Duration holds,
            @ConfigProperty(name = "esperanza.triage.claim-at-most") Duration most) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.finder = finder;
        this.claims = claims;
        this.pressing = pressing;
        this.holds = holds;
        this.most = most;
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
    public Uni<Response> claim(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers) {
        return callers.permit(IntakeAction.CLAIM_REPORT)
                .chain(caller -> finder.sent(caller, IntakeAction.CLAIM_REPORT, reportId)
                        .chain(found -> claims.handle(requests.request(
                                caller,
                                IntakeAction.CLAIM_REPORT,
                                ReportStreams.assignment(reportId),
                                headers,
                                NO_BODY,
                                new ClaimReport(
                                        found.report().content().reportId(),
                                        found.report().content().caseId(),
                                        caller.pseudonym(),
                                        waitsForNobody(caller, found.report()),
                                        ids.now(),
                                        holds,
                                        most)))))
                .map(outcome -> (ReportClaimed) outcome.events().getFirst().event())
                .map(claimed -> Answers.opened(new Claimed(claimed.until())));
    }

    /**
     * A supervisor may take over any claim. Any other caller may do so if the report is urgent or overdue, so that an
     * absent holder blocks nobody.
     */
    private boolean waitsForNobody(Caller caller, Report.Received report) {
        return caller.roles().contains(Role.SUPERVISOR) || pressing.is(report, ids.now());
    }

    @POST
    @Path("/release")
    @Operation(operationId = "releaseClaim", summary = "Release the claim, so that the report is free in the queue")
    public Uni<Response> release(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers) {
        return callers.permit(IntakeAction.CLAIM_REPORT)
                .chain(caller -> finder.sent(caller, IntakeAction.CLAIM_REPORT, reportId)
                        .chain(found -> claims.handle(requests.request(
                                caller,
                                IntakeAction.CLAIM_REPORT,
                                ReportStreams.assignment(reportId),
                                headers,
                                NO_BODY,
                                new ReleaseClaim(caller.pseudonym(), ids.now())))))
                .map(Answers::done);
    }
}
