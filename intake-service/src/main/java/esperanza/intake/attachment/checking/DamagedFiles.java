package esperanza.intake.attachment.checking;

import esperanza.files.domain.Manifest;
import esperanza.files.scrub.DamageFound;
import esperanza.intake.attachment.OpenedFiles;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand.RecordDamage;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.read.WaitingFiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Finds the files that have damaged segments. All manifests are opened for that, because no table tells which segments
 * belong together.
 */
@Singleton
class DamagedFiles implements DamageFound {

    private static final Logger LOG = Logger.getLogger(DamagedFiles.class);
    private static final UUID BEGINNING = new UUID(0, 0);

    private final WaitingFiles files;
    private final OpenedFiles opened;
    private final SystemCommands commands;

    DamagedFiles(WaitingFiles files, OpenedFiles opened, SystemCommands commands) {
        this.files = files;
        this.opened = opened;
        this.commands = commands;
    }

    @Override
    public Uni<Void> damaged(Set<String> segments) {
        AtomicInteger failed = new AtomicInteger();
        return behind(BEGINNING, segments, failed).invoke(() -> {
            if (failed.get() > 0) {
                throw new IllegalStateException(failed + " reports were not looked through");
            }
        });
    }

    private Uni<Void> behind(UUID report, Set<String> segments, AtomicInteger failed) {
        return files.reportsWithFiles(report)
                .chain(reports -> reports.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(Multi.createFrom().iterable(reports).map(one -> ofOrPassed(one, segments, failed)))
                                .chain(() -> behind(reports.getLast(), segments, failed)));
    }

    /** One report that does not open keeps no other from its record. All are looked through again later. */
    private Uni<Void> ofOrPassed(UUID reportId, Set<String> segments, AtomicInteger failed) {
        return of(reportId, segments)
                .onFailure()
                .invoke(failure -> {
                    failed.incrementAndGet();
                    LOG.errorf(failure, "report %s was not looked through for damaged files", reportId);
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> of(UUID reportId, Set<String> segments) {
        return opened.all(reportId)
                .chain(all -> each(
                        Multi.createFrom().items(damage(all, segments)).map(damage -> recorded(reportId, damage))));
    }

    private static Stream<RecordDamage> damage(Attachments all, Set<String> segments) {
        return all.all().stream().filter(Attachment::isHere).flatMap(one -> OpenedFiles.manifestIfAny(one).stream()
                .flatMap(file -> damaged(file, segments).mapToObj(n -> new RecordDamage(one.id(), n))));
    }

    private static IntStream damaged(Manifest file, Set<String> segments) {
        return IntStream.range(0, file.segments().size())
                .filter(n -> segments.contains(file.segments().get(n).name()));
    }

    private Uni<Void> recorded(UUID reportId, RecordDamage damage) {
        return commands.handle(reportId, "damaged " + damage.attachmentId() + ' ' + damage.segment(), damage);
    }

    private static Uni<Void> each(Multi<Uni<Void>> works) {
        return works.onItem()
                .transformToUniAndConcatenate(work -> work)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
