package esperanza.intake.attachment.checking;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.store.Damaged;
import esperanza.intake.attachment.LookAtFiles;
import esperanza.intake.attachment.OpenedFiles;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.CheckFile;
import esperanza.intake.attachment.domain.AttachmentCommand.RecordDamage;
import esperanza.intake.attachment.domain.Checkup;
import esperanza.intake.attachment.domain.ScanResult;
import esperanza.intake.attachment.domain.TypeMatch;
import esperanza.intake.attachment.read.WaitingFiles;
import esperanza.intake.attachment.read.WaitingFiles.Waiting;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks at each file that arrived, one at a time, and again at those for which the scanner was away. Any instance does
 * this; a second look finds the same and records nothing.
 */
@Singleton
class FileChecks {

    private static final Logger LOG = Logger.getLogger(FileChecks.class);
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final WaitingFiles waiting;
    private final LookAtFiles looking;
    private final OpenedFiles opened;
    private final SystemCommands commands;
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;
    private Instant scannerAskedAt = Instant.MIN;

    FileChecks(
            WaitingFiles waiting,
            LookAtFiles looking,
            OpenedFiles opened,
            SystemCommands commands,
            InstantSource clock,
            ReadModels readModels,
            Workers workers) {
        this.waiting = waiting;
        this.looking = looking;
        this.opened = opened;
        this.commands = commands;
        this.clock = clock;
        this.readModels = readModels;
        this.worker = workers.woken("file-checks", MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker);
        worker.start();
    }

    private boolean round() throws Exception {
        Instant now = clock.instant();
        List<Waiting> files =
                OwnThread.waitsFor(waiting.unchecked(now, isScannerBack(now) ? now.minus(AWAY) : Instant.EPOCH));
        boolean all = true;
        for (Waiting file : files) {
            all &= isChecked(file);
        }
        return all && files.size() >= WaitingFiles.PAGE;
    }

    /** An absent scanner is asked with nothing, so that no file is read for it. */
    private boolean isScannerBack(Instant now) throws Exception {
        if (now.isBefore(scannerAskedAt.plus(AWAY))) {
            return false;
        }
        scannerAskedAt = now;
        return OwnThread.waitsFor(looking.isScannerThere());
    }

    /** A file that cannot be looked at holds up none behind it; the next round looks again. */
    private boolean isChecked(Waiting file) {
        try {
            OwnThread.waitsFor(checked(file));
            return true;
        } catch (Exception away) {
            LOG.warnf("a file was not looked at: %s", away.getClass().getName());
            return false;
        }
    }

    private Uni<Void> checked(Waiting file) {
        return opened.one(file.reportId(), file.attachmentId()).chain(one -> one.filter(Attachment::isHere)
                .map(found -> looking.checkup(found)
                        .onFailure(Damaged.class)
                        .recoverWithUni(damaged -> recorded(file, found, damaged))
                        .chain(checkup -> done(file, checkup)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> done(Waiting file, Checkup checkup) {
        String name = String.join(
                " ",
                "checked",
                file.attachmentId().toString(),
                checkup.scan().name(),
                checkup.scannerVersion().orElse("-"));
        return commands.handle(file.reportId(), name, new CheckFile(file.attachmentId(), checkup));
    }

    private Uni<Checkup> recorded(Waiting file, Attachment one, Damaged damaged) {
        int segment = OpenedFiles.manifestIfAny(one)
                .map(Manifest::segments)
                .map(all -> all.stream().map(Segment::name).toList().indexOf(damaged.name()))
                .filter(place -> place >= 0)
                .orElse(0);
        AttachmentCommand damage = new RecordDamage(file.attachmentId(), segment);
        return commands.handle(file.reportId(), "damaged " + file.attachmentId() + ' ' + segment, damage)
                .replaceWith(new Checkup(
                        ScanResult.NOT_SCANNED,
                        Optional.empty(),
                        TypeMatch.AS_SAID,
                        0,
                        Optional.empty(),
                        Optional.empty()));
    }
}
