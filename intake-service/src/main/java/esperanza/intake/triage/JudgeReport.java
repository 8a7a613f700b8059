package esperanza.intake.triage;

import static esperanza.intake.report.ReportStreams.REPORT;
import static esperanza.intake.triage.TriageStreams.ASSIGNMENT;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.ChangeReport;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.triage.domain.ClaimRule;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** An officer triages a report, unless another one reads it. */
@Singleton
public class JudgeReport {

    private final CommandIds ids;
    private final FindReport finder;
    private final ChangeReport reports;
    private final EventStore<ReportEvent> store;
    private final Streams streams;
    private final CannotWait pressing;

    JudgeReport(
            CommandIds ids,
            FindReport finder,
            ChangeReport reports,
            EventStore<ReportEvent> store,
            Streams streams,
            CannotWait pressing) {
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.store = store;
        this.streams = streams;
        this.pressing = pressing;
    }

    /** Fails with {@link ClaimRule#CLAIMED_BY_ANOTHER} if another person holds the claim of a report that can wait. */
    public Uni<Outcome<ReportEvent>> triage(Asked<?> asked, UUID reportId, TriageReport triage) {
        return finder.ours(asked, reportId)
                .chain(() -> nobodyElseReadsIt(asked, reportId))
                .chain(() -> reports.change(asked, reportId, triage));
    }

    /** Supervisors, pressing reports and repeated commands are exempt. */
    private Uni<Void> nobodyElseReadsIt(Asked<?> asked, UUID reportId) {
        Caller caller = asked.caller();
        return store.load(
                        ReportStreams.report(reportId),
                        ids.commandId(asked),
                        asked.sent().digest())
                .chain(history -> {
                    boolean goesOn = history.outcome().isPresent()
                            || caller.roles().contains(Role.SUPERVISOR)
                            || !(history.replay(REPORT.decider()) instanceof Report.Received report)
                            || pressing.is(report, ids.now());
                    return goesOn ? Uni.createFrom().voidItem() : unclaimed(caller, reportId);
                });
    }

    private Uni<Void> unclaimed(Caller caller, UUID reportId) {
        return streams.state(ASSIGNMENT, reportId)
                .invoke(claim -> {
                    if (claim.keepsOut(caller.pseudonym(), ids.now())) {
                        throw new RuleViolation(ClaimRule.CLAIMED_BY_ANOTHER);
                    }
                })
                .replaceWithVoid();
    }
}
