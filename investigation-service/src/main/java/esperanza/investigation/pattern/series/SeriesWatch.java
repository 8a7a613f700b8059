package esperanza.investigation.pattern.series;

import static esperanza.investigation.pattern.PatternStreams.WARNING;

import esperanza.investigation.list.read.FilesProjection;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningCommand;
import esperanza.investigation.pattern.domain.WarningCommand.ProposeWarning;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.read.SeriesProjection;
import esperanza.investigation.pattern.read.SeriesQuery;
import esperanza.investigation.pattern.read.SeriesQuery.Fresh;
import esperanza.investigation.pattern.read.SeriesQuery.Series;
import esperanza.investigation.pattern.read.WarningsProjection;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.EarlyWarning;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.Streams;
import esperanza.runtime.log.Chain;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Looks for a series of threats around the cases that joined one or were decided about, once for all of one area, and proposes a warning when it has as many threats as the
 * profile says; cases in which nobody consents any more do not count. Any instance may look: a command's id follows from
 * the case and its last event, so it acts once.
 */
@Singleton
public class SeriesWatch {

    private static final String NAME = "series-watch";
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 100;
    private static final String[] READ_MODELS = {FilesProjection.NAME, SeriesProjection.NAME, WarningsProjection.NAME};

    private final SeriesQuery series;
    private final Consenting consenting;
    private final Readers readers;
    private final CommandHandler<WarningCommand, Warning, WarningEvent> warnings;
    private final Profiles profiles;
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;

    SeriesWatch(
            SeriesQuery series,
            Consenting consenting,
            Readers readers,
            Streams streams,
            Profiles profiles,
            InstantSource clock,
            ReadModels readModels,
            Workers workers) {
        this.series = series;
        this.consenting = consenting;
        this.readers = readers;
        this.warnings = streams.handler(WARNING);
        this.profiles = profiles;
        this.clock = clock;
        this.readModels = readModels;
        this.worker = workers.woken(NAME, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker);
        worker.start();
    }

    private boolean round() throws Exception {
        List<Fresh> fresh = OwnThread.waitsFor(series.fresh(PAGE));
        if (fresh.isEmpty() || !OwnThread.waitsFor(allIsRead())) {
            return false;
        }
        List<Exception> failures =
                fresh.stream().map(this::failure).flatMap(Optional::stream).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return fresh.size() == PAGE;
    }

    /** In a table that is behind, a series is too short, or counts what a person rejected, or its warning is missing. */
    private Uni<Boolean> allIsRead() {
        return series.head().chain(head -> Multi.createFrom()
                .items(READ_MODELS)
                .onItem()
                .transformToUniAndConcatenate(name -> readers.caughtUp(name, head))
                .collect()
                .asList()
                .map(caughtUp -> !caughtUp.contains(false)));
    }

    /** Looks around one case. A case that fails is looked at again in the next round, and holds up no other. */
    private Optional<Exception> failure(Fresh fresh) {
        try {
            OwnThread.waitsFor(look(fresh).ifNoItem().after(PATIENCE).fail().chain(() -> series.looked(fresh)));
            return Optional.empty();
        } catch (Exception failed) {
            return Optional.of(failed);
        }
    }

    private Uni<Void> look(Fresh fresh) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Multi.createFrom()
                .items(WarningPattern.values())
                .onItem()
                .transformToUniAndConcatenate(pattern -> series.around(fresh.caseId(), pattern)
                        .chain(found -> found.map(each -> proposed(fresh, pattern, each, now))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> proposed(Fresh fresh, WarningPattern pattern, Series found, Instant now) {
        EarlyWarning rule = profiles.at(now).earlyWarning();
        Instant after = now.minus(rule.within());
        return found.after(after).size() < rule.threats()
                ? Uni.createFrom().voidItem()
                : consenting
                        .of(found.cases())
                        .map(found::only)
                        .chain(each -> each.after(after).size() < rule.threats()
                                ? Uni.createFrom().voidItem()
                                : propose(fresh, pattern, each, after, now));
    }

    /** The next look finds this warning by its cases, whatever people say of its oldest case meanwhile. */
    private Uni<Void> propose(Fresh fresh, WarningPattern pattern, Series found, Instant after, Instant now) {
        return warnings.handle(request(fresh, pattern, found, after, now))
                .chain(outcome -> readers.caughtUp(outcome.position(), WarningsProjection.NAME));
    }

    private static Request<WarningCommand> request(
            Fresh fresh, WarningPattern pattern, Series found, Instant after, Instant now) {
        Optional<String> area = found.area().filter(_ -> pattern == WarningPattern.AREA);
        WarningId id = found.warned().orElseGet(() -> WarningId.of(found.oldest(), pattern, area));
        byte[] identity = (NAME + '/' + fresh.seriesId() + '/' + fresh.caseId() + '/' + fresh.touched() + '/' + pattern)
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new Request<>(
                WARNING.stream(id.value()),
                new CommandId(new UUID(hash.getLong(), hash.getLong())),
                identity,
                OptionalInt.empty(),
                Cause.of(Actor.system(NAME), now, fresh.caseId()),
                new ProposeWarning(
                        id, found.cases(), pattern, area, found.after(after).getFirst()));
    }
}
