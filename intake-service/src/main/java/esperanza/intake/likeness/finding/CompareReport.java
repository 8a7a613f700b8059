package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.domain.LikenessCommand;
import esperanza.intake.likeness.domain.LikenessCommand.FindLikeness;
import esperanza.intake.likeness.domain.LikenessEvent;
import esperanza.intake.likeness.finding.Comparison.Alike;
import esperanza.intake.likeness.read.ReferredReports;
import esperanza.intake.likeness.read.WaitingReports;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.vocabulary.LikenessReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares a report with all others that were referred to investigation, and records in what they resemble each other.
 * It may be repeated: the same event never makes two findings about a pair.
 */
@Singleton
class CompareReport {

    static final String NAME = "likeness";

    private static final int COMMANDS_AT_ONCE = 16;

    private final ReferredReports referred;
    private final WaitingReports waiting;
    private final OpenedReports reports;
    private final Bands bands;
    private final Candidates candidates;
    private final CommandHandler<LikenessCommand, Set<LikenessReason>, LikenessEvent> handler;

    CompareReport(
            ReferredReports referred,
            WaitingReports waiting,
            OpenedReports reports,
            Bands bands,
            Candidates candidates,
            CommandHandler<LikenessCommand, Set<LikenessReason>, LikenessEvent> handler) {
        this.referred = referred;
        this.waiting = waiting;
        this.reports = reports;
        this.bands = bands;
        this.candidates = candidates;
        this.handler = handler;
    }

    /**
     * Fails as the database or the keys do.
     *
     * @param because the event because of which the report is compared
     */
    Uni<Void> with(Features one, Recorded<ReportEvent> because) {
        SortedSet<Long> entries =
                one.phrases().stream().flatMapToLong(bands::of).boxed().collect(Collectors.toCollection(TreeSet::new));
        // Before the search: of two reports that are compared at the same instant at least one finds the other. An
        // empty
        // list too: it takes away what was kept of phrases that are gone.
        return referred.enter(one.reportId().value(), entries)
                .chain(() -> candidates.of(one, entries))
                .chain(reports::openable)
                .call(others -> waiting.apart(others.shut()))
                .map(others -> Comparison.of(one, others.features()))
                .chain(alike -> recorded(one, alike, because));
    }

    private Uni<Void> recorded(Features one, List<Alike> alike, Recorded<ReportEvent> because) {
        List<Uni<Outcome<LikenessEvent>>> commands = alike.stream()
                .map(each -> handler.begin(request(one, each, because)))
                .toList();
        return commands.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(commands)
                        .usingConcurrencyOf(COMMANDS_AT_ONCE)
                        .andFailFast()
                        .replaceWithVoid();
    }

    private static Request<LikenessCommand> request(Features one, Alike alike, Recorded<ReportEvent> because) {
        Features other = alike.other();
        StreamId stream = ReportStreams.likeness(one.caseId(), other.caseId());
        UUID event = because.id().value();
        byte[] identity = (NAME + '/' + stream.id() + '/' + event).getBytes(StandardCharsets.UTF_8);
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
                new FindLikeness(
                        stream.id(), one.caseId(), one.reportId(), other.caseId(), other.reportId(), alike.reasons()));
    }
}
