package esperanza.intake.triage;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.triage.domain.Claim;
import esperanza.intake.triage.domain.ClaimCommand;
import esperanza.intake.triage.domain.ClaimCommand.*;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Claims a report for triage, one person at a time and for a limited time, and releases the claim. A supervisor gives
 * it to another person.
 */
@Singleton
public class ClaimForTriage {

    private final CommandIds ids;
    private final FindReport finder;
    private final Colleagues colleagues;
    private final CommandHandler<ClaimCommand, Claim, ClaimEvent> claims;
    private final CannotWait pressing;
    private final Duration holds;
    private final Duration most;

    ClaimForTriage(
            CommandIds ids,
            FindReport finder,
            Colleagues colleagues,
            CommandHandler<ClaimCommand, Claim, ClaimEvent> claims,
            CannotWait pressing,
            @ConfigProperty(name = "esperanza.triage.claim-holds") Duration holds,
            @ConfigProperty(name = "esperanza.triage.claim-at-most") Duration most) {
        this.ids = ids;
        this.finder = finder;
        this.colleagues = colleagues;
        this.claims = claims;
        this.pressing = pressing;
        this.holds = holds;
        this.most = most;
    }

    public Uni<Outcome<ClaimEvent>> claim(Asked<?> asked, UUID reportId) {
        return finder.sent(asked, reportId)
                .chain(found -> handled(
                        asked,
                        reportId,
                        new ClaimReport(
                                found.report().content().reportId(),
                                found.report().content().caseId(),
                                asked.caller().pseudonym(),
                                waitsForNobody(asked.caller(), found.report()),
                                ids.now(),
                                holds,
                                most)));
    }

    public Uni<Outcome<ClaimEvent>> release(Asked<?> asked, UUID reportId) {
        return finder.sent(asked, reportId)
                .chain(found ->
                        handled(asked, reportId, new ReleaseClaim(asked.caller().pseudonym(), ids.now())));
    }

    /**
     * Gives another person's claim to somebody else, or back to the queue.
     *
     * @param person the {@code sub} claim of the tokens of the person who is to triage the report; empty: nobody
     */
    public Uni<Outcome<ClaimEvent>> reassign(Asked<?> asked, UUID reportId, Optional<String> person, String reasons) {
        return finder.ours(asked, reportId).map(FindReport.Found::report).chain(report -> named(person, report)
                .chain(to -> handled(
                        asked,
                        reportId,
                        new ReassignClaim(
                                to,
                                asked.caller().pseudonym(),
                                ids.now(),
                                holds,
                                Personal.of(report.content().caseId().value(), reasons)))));
    }

    private Uni<Optional<String>> named(Optional<String> person, Report.Received report) {
        return finder.wall(report)
                .map(wall -> person.map(subject ->
                        colleagues.pseudonym(subject, Role.INTAKE_OFFICER, IntakeAction.CLAIM_REPORT, wall)));
    }

    private Uni<Outcome<ClaimEvent>> handled(Asked<?> asked, UUID reportId, ClaimCommand command) {
        return claims.handle(ids.request(asked, ReportStreams.assignment(reportId), command));
    }

    /**
     * A supervisor may take over any claim. Any other caller may do so if the report is urgent or overdue, so that an
     * absent holder blocks nobody.
     */
    private boolean waitsForNobody(Caller caller, Report.Received report) {
        return caller.roles().contains(Role.SUPERVISOR) || pressing.is(report, ids.now());
    }
}
