package esperanza.intake.adapter.rest;

import esperanza.intake.application.ReportStreams;
import esperanza.intake.domain.Claim;
import esperanza.intake.domain.ClaimCommand;
import esperanza.intake.domain.ClaimCommand.ClaimReport;
import esperanza.intake.domain.ClaimCommand.ReleaseClaim;
import esperanza.intake.domain.ClaimEvent;
import esperanza.intake.domain.ClaimEvent.ReportClaimed;
import esperanza.intake.domain.Report;
import esperanza.kernel.store.CommandHandler;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Role;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
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

/** Who reads a report for triage: one at a time, for a while. Takes no If-Match: the report does not move. */
@Path("/v1/reports/{reportId}/claim")
@Authenticated
public class ClaimResource {

    /** Yours until then. */
    public record Claimed(Instant until) {}

    private static final byte[] NO_BODY = {};

    private final Desk desk;
    private final ReportFinder finder;
    private final CommandHandler<ClaimCommand, Claim, ClaimEvent> claims;
    private final Pressing pressing;
    private final Duration holds;
    private final Duration most;

    ClaimResource(
            Desk desk,
            ReportFinder finder,
            CommandHandler<ClaimCommand, Claim, ClaimEvent> claims,
            Pressing pressing,
            @ConfigProperty(name = "esperanza.triage.claim-holds") Duration holds,
            @ConfigProperty(name = "esperanza.triage.claim-at-most") Duration most) {
        this.desk = desk;
        this.finder = finder;
        this.claims = claims;
        this.pressing = pressing;
        this.holds = holds;
        this.most = most;
    }

    @POST
    @Operation(
            operationId = "claimReport",
            summary = "Take a report on, so that nobody else reads it at the same time",
            description =
                    "Claim it again to keep it for longer, up to a limit. It ends by itself. A supervisor takes it"
                            + " over; so does everybody if imminent danger was declared or its term is over.")
    @APIResponse(
            responseCode = "200",
            description = "Yours until then",
            content = @Content(schema = @Schema(implementation = Claimed.class)))
    public Uni<Response> claim(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers) {
        return desk.permit(Action.CLAIM_REPORT)
                .chain(caller -> finder.sent(caller, Action.CLAIM_REPORT, reportId)
                        .chain(found -> claims.handle(desk.request(
                                caller,
                                Action.CLAIM_REPORT,
                                ReportStreams.assignment(reportId),
                                headers,
                                NO_BODY,
                                new ClaimReport(
                                        found.report().content().reportId(),
                                        found.report().content().caseId(),
                                        caller.pseudonym(),
                                        waitsForNobody(caller, found.report()),
                                        desk.now(),
                                        holds,
                                        most)))))
                .map(outcome -> (ReportClaimed) outcome.events().getFirst().event())
                .map(claimed -> Answers.opened(new Claimed(claimed.until())));
    }

    /** A supervisor, and whoever is free for what is urgent or overdue: nobody who is away keeps them from it. */
    private boolean waitsForNobody(Caller caller, Report.Received report) {
        return caller.roles().contains(Role.SUPERVISOR) || pressing.is(report, desk.now());
    }

    @POST
    @Path("/release")
    @Operation(operationId = "releaseClaim", summary = "Give a report back to the queue")
    public Uni<Response> release(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers) {
        return desk.permit(Action.CLAIM_REPORT)
                .chain(caller -> finder.sent(caller, Action.CLAIM_REPORT, reportId)
                        .chain(found -> claims.handle(desk.request(
                                caller,
                                Action.CLAIM_REPORT,
                                ReportStreams.assignment(reportId),
                                headers,
                                NO_BODY,
                                new ReleaseClaim(caller.pseudonym(), desk.now())))))
                .map(Answers::done);
    }
}
