package esperanza.intake.application;

import esperanza.intake.domain.OpeningCommand;
import esperanza.intake.domain.OpeningEvent;
import esperanza.intake.domain.OpeningRule;
import esperanza.intake.domain.Openings;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.ReportReceived;
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

/** Opens a sealed part of a report: first it is recorded who does it and why, then there is a first byte to see. */
@Singleton
public class OpenReports {

    /** What was recorded, and the report with the part that was opened. */
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
     * Opens what these subjects' keys open. Fails as the command does, and then nothing was opened; or with {@link OpeningRule#OPENING_IS_OVER} if it is an old
     * opening told again: seeing it once more has to be recorded once more.
     */
    public Uni<Opened> open(Request<OpeningCommand> opening, ReportReceived report, Set<UUID> subjects) {
        StreamId stream = ReportStreams.report(report.reportId().value());
        return openings.handle(opening).invoke(this::stillHolds).chain(recorded -> sealed.open(stream, subjects)
                .map(events -> new Opened(recorded, events)));
    }

    /** Fails with {@link OpeningRule#OPENING_IS_OVER} if what was recorded is too old to be shown for once more. */
    public void stillHolds(Outcome<OpeningEvent> opening) {
        Instant recorded = opening.events().getFirst().recordedAt();
        if (clock.instant().isAfter(recorded.plus(holds))) {
            throw new RuleViolation(OpeningRule.OPENING_IS_OVER);
        }
    }
}
