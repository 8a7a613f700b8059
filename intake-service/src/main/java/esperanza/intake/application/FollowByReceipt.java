package esperanza.intake.application;

import esperanza.intake.domain.OpeningEvent;
import esperanza.intake.domain.Report;
import esperanza.intake.domain.ReportDecider;
import esperanza.intake.domain.ReportEvent;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a report for whoever holds its receipt. What they and the mechanism said since is opened for them without a record:
 * these are their own words, and the words that are meant for them.
 */
@Singleton
public class FollowByReceipt {

    /** What there is to see. */
    public record Followed(
            Report.Received report, List<Recorded<ReportEvent>> history, List<Recorded<OpeningEvent>> openings) {}

    private final EventStore<ReportEvent> reports;
    private final SealedEvents<ReportEvent> sealed;
    private final EventStore<OpeningEvent> openings;
    private final ReportDecider decider = new ReportDecider();

    FollowByReceipt(
            EventStore<ReportEvent> reports, SealedEvents<ReportEvent> sealed, EventStore<OpeningEvent> openings) {
        this.reports = reports;
        this.sealed = sealed;
        this.openings = openings;
    }

    /** The report; empty if there is none, or if the receipt may be in other hands: then it shows nothing any more. */
    public Uni<Optional<Report.Received>> report(UUID reportId) {
        return reports.read(ReportStreams.report(reportId))
                .map(history ->
                        history.replay(decider) instanceof Report.Received report && !report.contactCompromised()
                                ? Optional.of(report)
                                : Optional.empty());
    }

    public Uni<Followed> follow(Report.Received report) {
        UUID id = report.content().reportId().value();
        return sealed.open(
                        ReportStreams.report(id),
                        Set.of(report.content().caseId().value()))
                .chain(history -> openings.read(ReportStreams.access(id))
                        .map(opened -> new Followed(report, history, opened.events())));
    }
}
