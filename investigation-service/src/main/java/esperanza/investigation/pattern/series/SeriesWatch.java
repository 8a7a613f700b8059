package esperanza.investigation.pattern.series;

import esperanza.investigation.pattern.domain.Warning;
import esperanza.investigation.pattern.domain.WarningCommand;
import esperanza.investigation.pattern.domain.WarningCommand.ProposeWarning;
import esperanza.investigation.pattern.domain.WarningDecider;
import esperanza.investigation.pattern.domain.WarningEvent;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.read.SeriesQuery;
import esperanza.investigation.pattern.read.SeriesQuery.Fresh;
import esperanza.investigation.pattern.read.SeriesQuery.Series;
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
 * Looks for a series around each match that changed, and proposes a warning when it has as many threats as the profile
 * says. Any instance may look: a command's id follows from the match and its last event, so it acts once.
 */
@Singleton
public class SeriesWatch {

    private static final String NAME = "series-watch";
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final SeriesQuery series;
    private final CommandHandler<WarningCommand, Warning, WarningEvent> warnings;
    private final Profiles profiles;
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;

    SeriesWatch(
            SeriesQuery series,
            Streams streams,
            Profiles profiles,
            InstantSource clock,
            ReadModels readModels,
            Workers workers) {
        this.series = series;
        this.warnings = streams.handler(WarningEvent.class, new WarningDecider());
        this.profiles = profiles;
        this.clock = clock;
        this.readModels = readModels;
        this.worker = workers.woken(NAME, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker::wake);
        worker.start();
    }

    private boolean round() throws Exception {
        List<Fresh> fresh = OwnThread.waitsFor(series.fresh(PAGE));
        List<Exception> failures =
                fresh.stream().map(this::failure).flatMap(Optional::stream).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return fresh.size() == PAGE;
    }

    /** Looks at one match. A match that fails is looked at again in the next round, and holds up no other. */
    private Optional<Exception> failure(Fresh match) {
        try {
            OwnThread.waitsFor(look(match).ifNoItem().after(PATIENCE).fail().chain(() -> series.looked(match)));
            return Optional.empty();
        } catch (Exception failed) {
            return Optional.of(failed);
        }
    }

    private Uni<Void> look(Fresh match) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EarlyWarning rule = profiles.at(now).earlyWarning();
        return Multi.createFrom()
                .items(WarningPattern.values())
                .onItem()
                .transformToUniAndConcatenate(
                        pattern -> series.around(match.caseId(), pattern, now.minus(rule.within()))
                                .map(found -> found.filter(each -> each.recent() >= rule.threats()))
                                .chain(found -> found.map(each -> warnings.handle(request(match, pattern, each, now))
                                                .replaceWithVoid())
                                        .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Request<WarningCommand> request(Fresh match, WarningPattern pattern, Series found, Instant now) {
        WarningId id = WarningId.of(found.oldest(), pattern);
        Optional<String> area = found.area().filter(_ -> pattern == WarningPattern.AREA);
        byte[] identity = (NAME + '/' + match.match().value() + '/' + match.touched() + '/' + pattern)
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new Request<>(
                id.stream(),
                new CommandId(new UUID(hash.getLong(), hash.getLong())),
                identity,
                OptionalInt.empty(),
                Cause.of(Actor.system(NAME), now, match.match().value()),
                new ProposeWarning(id, found.cases(), pattern, area, found.since()));
    }
}
