package esperanza.intake.triage;

import static esperanza.intake.triage.TriageStreams.ASSIGNMENT;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.intake.triage.domain.ClaimCommand;
import esperanza.intake.triage.domain.ClaimCommand.*;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
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

    /**
     * The person who is to triage the report.
     *
     * @param person the {@code sub} claim of the person's tokens; absent: the report is free in the queue again
     */
    public record Reassignment(UUID reportId, Optional<String> person, String reasons) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final Colleagues colleagues;
    private final Streams streams;
    private final CannotWait pressing;
    private final Duration holds;
    private final Duration most;

    ClaimForTriage(
            CommandIds ids,
            FindReport finder,
            Colleagues colleagues,
            Streams streams,
            CannotWait pressing,
            @ConfigProperty(name = "esperanza.triage.claim-holds") Duration holds,
            @ConfigProperty(name = "esperanza.triage.claim-at-most") Duration most) {
        this.ids = ids;
        this.finder = finder;
        this.colleagues = colleagues;
        this.streams = streams;
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
                                waitsForNobody(asked.caller(), found.report()),
                                ids.at(asked),
                                holds,
                                most)));
    }

    public Uni<Outcome<ClaimEvent>> release(Asked<?> asked, UUID reportId) {
        return finder.sent(asked, reportId).chain(found -> handled(asked, reportId, new ReleaseClaim(ids.at(asked))));
    }

    /** Gives another person's claim to somebody else, or back to the queue. */
    public Uni<Outcome<ClaimEvent>> reassign(Asked<?> asked, Reassignment said) {
        return finder.ours(asked, said.reportId()).map(FindReport.Found::report).chain(report -> named(
                        said.person(), report)
                .chain(to -> handled(
                        asked,
                        said.reportId(),
                        new ReassignClaim(
                                to,
                                ids.at(asked),
                                holds,
                                Personal.of(report.content().caseId().value(), said.reasons())))));
    }

    private Uni<Optional<String>> named(Optional<String> person, Report.Received report) {
        return finder.wall(report)
                .map(wall -> person.map(subject ->
                        colleagues.pseudonym(subject, Role.INTAKE_OFFICER, IntakeAction.CLAIM_REPORT, wall)));
    }

    private Uni<Outcome<ClaimEvent>> handled(Asked<?> asked, UUID reportId, ClaimCommand command) {
        return streams.handler(ASSIGNMENT).handle(ids.request(asked, ASSIGNMENT.stream(reportId), command));
    }

    /**
     * A supervisor may take over any claim. Any other caller may do so if the report is urgent or overdue, so that an
     * absent holder blocks nobody.
     */
    private boolean waitsForNobody(Caller caller, Report.Received report) {
        return caller.roles().contains(Role.SUPERVISOR) || pressing.is(report, ids.now());
    }
}
