package esperanza.intake.disclosure;

import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningRule;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.term.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Duration holds;
    private final InstantSource clock;

    OpenReports(
            CommandHandler<OpeningCommand, Openings, OpeningEvent> openings,
            SealedEvents<ReportEvent> sealed,
            Profile profile,
            InstantSource clock) {
        this.openings = openings;
        this.sealed = sealed;
        this.holds = profile.disclosure().openingHolds();
        this.clock = clock;
    }

    /**
     * Opens the part that these subjects' keys open. Fails as the command does; then nothing was opened.
     * Fails with {@link OpeningRule#OPENING_IS_OVER} if it repeats an old opening: reading the part again takes a new
     * record.
     */
    public Uni<Opened> open(Request<OpeningCommand> opening, ReportReceived report, Set<UUID> subjects) {
        StreamId stream = ReportStreams.report(report.reportId().value());
        return openings.handle(opening).invoke(this::stillHolds).chain(recorded -> sealed.open(stream, subjects)
                .map(events -> new Opened(recorded, events)));
    }

    /** Fails with {@link OpeningRule#OPENING_IS_OVER} if the recorded opening is too old to be answered again. */
    public void stillHolds(Outcome<OpeningEvent> opening) {
        Instant recorded = opening.events().getFirst().recordedAt();
        if (clock.instant().isAfter(recorded.plus(holds))) {
            throw new RuleViolation(OpeningRule.OPENING_IS_OVER);
        }
    }
}
