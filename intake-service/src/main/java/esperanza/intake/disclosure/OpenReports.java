package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import esperanza.runtime.opening.OnRecord;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a sealed part of a report. The opening is recorded, with person and purpose, before the first byte is answered.
 */
@Singleton
public class OpenReports {

    /** The recorded opening, and the report with the opened part. */
    public record Opened(Outcome<OpeningEvent> recorded, List<Recorded<ReportEvent>> report) {}

    private final CommandHandler<OpeningCommand, Openings, OpeningEvent> openings;
    private final SealedEvents<ReportEvent> sealed;
    private final OnRecord onRecord;

    @Inject
    OpenReports(Streams streams, OnRecord onRecord) {
        this(streams.handler(ACCESS), streams.sealed(ReportEvent.class), onRecord);
    }

    OpenReports(
            CommandHandler<OpeningCommand, Openings, OpeningEvent> openings,
            SealedEvents<ReportEvent> sealed,
            OnRecord onRecord) {
        this.openings = openings;
        this.sealed = sealed;
        this.onRecord = onRecord;
    }

    /** Opens the part that these subjects' keys open. Fails as the command does; then nothing was opened. */
    public Uni<Opened> open(Request<OpeningCommand> opening, ReportReceived report, Set<UUID> subjects) {
        StreamId stream = ReportStreams.report(report.reportId().value());
        return onRecord.open(openings.handle(opening), recorded -> sealed.open(stream, subjects)
                .map(events -> new Opened(recorded, events)));
    }
}
