package esperanza.intake.likeness.finding;

import static esperanza.intake.likeness.LikenessStreams.LIKENESS;

import esperanza.intake.likeness.domain.Likeness;
import esperanza.intake.likeness.domain.LikenessCommand;
import esperanza.intake.likeness.domain.LikenessCommand.JoinSeries;
import esperanza.intake.likeness.domain.LikenessEvent;
import esperanza.intake.likeness.domain.LikenessEvent.Near;
import esperanza.intake.likeness.finding.LookAround.Seen;
import esperanza.intake.likeness.read.ReferredReports;
import esperanza.intake.likeness.read.SeriesKeys;
import esperanza.intake.likeness.read.WaitingReports;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Compares a report with others that were referred to investigation, and records to which series it belongs. It may be
 * repeated: the same event never makes the same finding twice.
 */
@Singleton
class CompareReport {

    static final String NAME = "likeness";

    private final ReferredReports referred;
    private final WaitingReports waiting;
    private final Candidates candidates;
    private final LookAround around;
    private final SeriesKeys series;
    private final TraitKeys keys;
    private final CommandHandler<LikenessCommand, Likeness, LikenessEvent> handler;

    CompareReport(
            ReferredReports referred,
            WaitingReports waiting,
            Candidates candidates,
            LookAround around,
            SeriesKeys series,
            TraitKeys keys,
            Streams streams) {
        this.referred = referred;
        this.waiting = waiting;
        this.candidates = candidates;
        this.around = around;
        this.series = series;
        this.keys = keys;
        this.handler = streams.handler(LIKENESS);
    }

    /**
     * Fails as the database or the keys do.
     *
     * @param because the event because of which the report is compared
     */
    Uni<Void> with(Features one, Recorded<ReportEvent> because) {
        // Before the search: of two reports that are compared at the same instant at least one finds the other. An
        // empty list too: it takes away what was kept of phrases that are gone.
        return referred.enter(one.reportId().value(), candidates.bands(Trait.of(one)))
                .chain(() -> around.from(one))
                .chain(seen -> recorded(seen, because));
    }

    /** Those who have a trait in common with the report, and did not say so, are compared again: each says it itself. */
    private Uni<Void> recorded(Seen seen, Recorded<ReportEvent> because) {
        Features one = seen.comparison().one();
        Belonging belonging = Belonging.of(seen.comparison(), seen.held(), keys);
        return belonging.series().isEmpty()
                ? Uni.createFrom().voidItem()
                : series.keep(one.reportId().value(), belonging.traits())
                        .chain(() -> handler.begin(request(seen.comparison(), belonging, because)))
                        .chain(() -> waiting.again(belonging.silent()));
    }

    private static Request<LikenessCommand> request(
            Comparison comparison, Belonging belonging, Recorded<ReportEvent> because) {
        Features one = comparison.one();
        StreamId stream = LIKENESS.stream(one.reportId().value());
        UUID event = because.id().value();
        byte[] identity =
                (NAME + '/' + stream.id() + '/' + event + '/' + belonging.series()).getBytes(StandardCharsets.UTF_8);
        return new Request<>(
                stream,
                new CommandId(UUID.nameUUIDFromBytes(identity)),
                identity,
                OptionalInt.empty(),
                new Cause(
                        Actor.system(NAME),
                        because.recordedAt(),
                        event,
                        Optional.of(because.id()),
                        because.recordedAt()),
                new JoinSeries(one.caseId(), one.reportId(), belonging.joined(), near(comparison)));
    }

    private static List<Near> near(Comparison comparison) {
        return comparison.nearest().stream()
                .map(alike -> new Near(alike.other().caseId(), alike.other().reportId(), List.copyOf(alike.reasons())))
                .toList();
    }
}
