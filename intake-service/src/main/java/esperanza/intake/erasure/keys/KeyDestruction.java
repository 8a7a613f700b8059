package esperanza.intake.erasure.keys;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;
import static esperanza.intake.caseaccess.CaseAccessStreams.CIRCLE;
import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;
import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;
import static esperanza.intake.erasure.ErasureStreams.ERASURE;
import static esperanza.intake.relating.RelatingStreams.CASE;
import static esperanza.intake.relating.RelatingStreams.PARTY;
import static esperanza.intake.triage.TriageStreams.ASSIGNMENT;

import esperanza.intake.attachment.EraseFiles;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureCommand.RecordDestruction;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.read.ErasureQuery;
import esperanza.intake.erasure.read.ErasureQuery.ToDestroy;
import esperanza.intake.report.ReportStreams;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import esperanza.runtime.log.SealedCheck;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.DestroyedKey;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Sealer.Tried;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Carries out the destruction of an erasure that a person has ordered. Any instance does this, and every step may be
 * repeated:
 * <ol>
 * <li>Destroy the keys of the files, and remove their bytes.
 * <li>Destroy the keys.
 * <li>Delete the names by which the report was found, its receipt and the door keys of its parties among them.
 * <li>Try whether any ciphertext still opens.
 * <li>Record the result.
 * </ol>
 *
 * <p>At its start, each instance repeats all earlier erasures, so that a restored key database brings nothing back.
 */
@Singleton
public class KeyDestruction {

    private static final Logger LOG = Logger.getLogger(KeyDestruction.class);
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(30);
    private static final String FORGET = """
            with kept as (delete from kept_receipt where report_id = $1),
              doors as (delete from stream_key where category = 'door' and id in
                (select encode(value, 'hex')::uuid from stream_key
                 where kind = 'party' and category = 'report' and id = $1))
            delete from stream_key where category in ('report', 'attachment') and id = $1""";

    private final ErasureQuery erasures;
    private final EraseFiles files;
    private final KeyRing keys;
    private final SealedCheck check;
    private final Pool pool;
    private final CommandHandler<ErasureCommand, Erasure, ErasureEvent> handler;
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;
    private boolean redone;

    KeyDestruction(
            ErasureQuery erasures,
            EraseFiles files,
            KeyRing keys,
            SealedCheck check,
            Pool pool,
            Streams streams,
            InstantSource clock,
            ReadModels readModels,
            Workers workers) {
        this.erasures = erasures;
        this.files = files;
        this.keys = keys;
        this.check = check;
        this.pool = pool;
        this.handler = streams.handler(ERASURE);
        this.clock = clock;
        this.readModels = readModels;
        this.worker = workers.woken("key-destruction", MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker);
        worker.start();
    }

    private boolean round() throws Exception {
        if (!redone) {
            for (ToDestroy again : done(erasures.erased())) {
                List<UUID> subjects = new ArrayList<>(done(files.subjects(again.reportId())));
                subjects.addAll(again.subjects());
                done(keys.destroy(subjects, again.erasureId()));
            }
            redone = true;
        }
        for (ToDestroy carriedOut : done(erasures.carriedOut())) {
            done(destroyed(carriedOut));
        }
        return false;
    }

    private Uni<Void> destroyed(ToDestroy what) {
        List<StreamId> streams = streams(what);
        return files.erase(what.reportId(), what.erasureId())
                .chain(ofFiles -> keys.destroy(what.subjects(), what.erasureId())
                        .map(others ->
                                Stream.concat(ofFiles.stream(), others.stream()).toList()))
                .call(() -> pool.preparedQuery(FORGET).execute(Tuple.of(what.reportId())))
                .chain(gone -> check.of(streams, what.subjects())
                        .invoke(tried -> tellIfAnythingOpens(what, tried))
                        .chain(tried -> handler.handle(recorded(what, gone, tried))))
                .replaceWithVoid();
    }

    /** All streams in which something is sealed under one of the subjects, which are the case and the parties. */
    private static List<StreamId> streams(ToDestroy what) {
        Stream<StreamId> ofTheReport = Stream.of(
                ReportStreams.report(what.reportId()),
                ACCESS.stream(what.reportId()),
                ATTACHMENT.stream(what.reportId()),
                ASSIGNMENT.stream(what.reportId()),
                IDENTITY.stream(what.reportId()),
                ERASURE.stream(what.reportId()));
        Stream<StreamId> ofItsSubjects = what.subjects().stream()
                .flatMap(each -> Stream.of(CASE.stream(each), CIRCLE.stream(each), PARTY.stream(each)));
        return Stream.concat(ofTheReport, ofItsSubjects).toList();
    }

    private static void tellIfAnythingOpens(ToDestroy what, Tried tried) {
        if (tried.opened() > 0) {
            LOG.errorf("after erasure %s %d ciphertexts still open", what.erasureId(), tried.opened());
        }
    }

    private Request<ErasureCommand> recorded(ToDestroy what, List<DestroyedKey> gone, Tried tried) {
        OptionalInt epoch =
                gone.stream().flatMapToInt(key -> key.epoch().stream()).max();
        byte[] digest = what.erasureId().toString().getBytes(StandardCharsets.US_ASCII);
        UUID id = UUID.nameUUIDFromBytes(("key-destruction " + what.erasureId()).getBytes(StandardCharsets.US_ASCII));
        return new Request<>(
                ERASURE.stream(what.reportId()),
                new CommandId(id),
                digest,
                OptionalInt.empty(),
                Cause.of(Actor.system("key-destruction"), clock.instant(), what.erasureId()),
                new RecordDestruction(
                        what.erasureId(),
                        gone.stream().map(DestroyedKey::kid).toList(),
                        epoch.isPresent() ? Optional.of(epoch.getAsInt()) : Optional.empty(),
                        tried.envelopes(),
                        tried.opened()));
    }

    private static <T> T done(Uni<T> work) throws Exception {
        return OwnThread.waitsFor(work.ifNoItem().after(DONE_WITHIN).fail());
    }
}
