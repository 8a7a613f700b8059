package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.files.domain.Manifest;
import esperanza.files.scrub.DamageFound;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.CustodyCommand.RecordDamage;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.read.StoredContents;
import esperanza.investigation.evidence.read.StoredContents.Stored;
import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Records of which items pieces are damaged. All manifests are opened for that, because no table tells which pieces belong
 * together. No duty is met by it: a person checks the item.
 */
@Singleton
class RecordDamagedFiles implements DamageFound {

    private static final Logger LOG = Logger.getLogger(RecordDamagedFiles.class);
    private static final UUID BEGINNING = new UUID(0, 0);

    private final StoredContents contents;
    private final OpenedSecuring securing;
    private final InstantSource clock;
    private final CommandHandler<CustodyCommand, Custody, CustodyEvent> handler;

    RecordDamagedFiles(StoredContents contents, OpenedSecuring securing, InstantSource clock, Streams streams) {
        this.contents = contents;
        this.securing = securing;
        this.clock = clock;
        this.handler = streams.handler(CUSTODY);
    }

    @Override
    public Uni<Void> damaged(Set<String> segments) {
        AtomicInteger failed = new AtomicInteger();
        return behind(BEGINNING, segments, failed).invoke(() -> {
            if (failed.get() > 0) {
                throw new IllegalStateException(failed + " items were not looked through");
            }
        });
    }

    private Uni<Void> behind(UUID item, Set<String> segments, AtomicInteger failed) {
        return contents.behind(item)
                .chain(stored -> stored.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(Multi.createFrom().iterable(stored).map(one -> ofOrPassed(one, segments, failed)))
                                .chain(() -> behind(stored.getLast().item(), segments, failed)));
    }

    /** One item that does not open keeps no other from its record. All are looked through again later. */
    private Uni<Void> ofOrPassed(Stored one, Set<String> segments, AtomicInteger failed) {
        return of(one, segments)
                .onFailure()
                .invoke(failure -> {
                    failed.incrementAndGet();
                    LOG.errorf(failure, "item %s was not looked through for damaged files", one.item());
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> of(Stored one, Set<String> segments) {
        return securing.file(one.caseId().value(), one.item())
                .chain(file -> each(Multi.createFrom()
                        .items(file.stream()
                                .flatMapToInt(there -> damaged(there, segments))
                                .boxed())
                        .map(segment -> recorded(one, segment))));
    }

    private static IntStream damaged(Manifest file, Set<String> segments) {
        return IntStream.range(0, file.segments().size())
                .filter(n -> segments.contains(file.segments().get(n).name()));
    }

    private Uni<Void> recorded(Stored one, int segment) {
        byte[] name = ("damaged " + one.item() + ' ' + segment).getBytes(StandardCharsets.US_ASCII);
        UUID id = UUID.nameUUIDFromBytes(name);
        return handler.handle(new Request<>(
                        CUSTODY.stream(one.item()),
                        new CommandId(id),
                        name,
                        OptionalInt.empty(),
                        Cause.of(Actor.system("files"), clock.instant(), id),
                        new RecordDamage(one.caseId(), segment)))
                .replaceWithVoid();
    }

    private static Uni<Void> each(Multi<Uni<Void>> works) {
        return works.onItem()
                .transformToUniAndConcatenate(work -> work)
                .collect()
                .last();
    }
}
