package esperanza.intake.receipt;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a report for the holder of its receipt. The statements since the report open without a record, because they are
 * the reporter's own words or addressed to the reporter.
 */
@Singleton
public class ReceiptHistory {

    /** The content that the holder of the receipt may see. */
    public record Followed(
            Report.Received report, List<Recorded<ReportEvent>> history, List<Recorded<OpeningEvent>> openings) {}

    private final EventStore<ReportEvent> reports;
    private final SealedEvents<ReportEvent> sealed;
    private final Streams streams;

    ReceiptHistory(EventStore<ReportEvent> reports, SealedEvents<ReportEvent> sealed, Streams streams) {
        this.reports = reports;
        this.sealed = sealed;
        this.streams = streams;
    }

    /**
     * The report. Empty if there is none, or if its contact is compromised: then the receipt shows nothing any more.
     */
    public Uni<Optional<Report.Received>> report(UUID reportId) {
        return reports.read(ReportStreams.report(reportId))
                .map(history -> history.replay(ReportStreams.REPORT.decider()) instanceof Report.Received report
                                && !report.dialogue().contactCompromised()
                        ? Optional.of(report)
                        : Optional.empty());
    }

    public Uni<Followed> follow(Report.Received report) {
        UUID id = report.content().reportId().value();
        return sealed.open(
                        ReportStreams.report(id),
                        Set.of(report.content().caseId().value()))
                .chain(history ->
                        streams.read(ACCESS, id).map(opened -> new Followed(report, history, opened.events())));
    }
}
