package esperanza.intake.attachment.checking;

import esperanza.intake.attachment.domain.AttachmentCommand.MissFile;
import esperanza.intake.attachment.read.WaitingFiles;
import esperanza.intake.attachment.read.WaitingFiles.Waiting;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says of a file that was announced and did not come that it is missing, so that an officer asks for it. */
@Singleton
class MissingFiles {

    private static final Duration REST = Duration.ofMinutes(1);

    private final WaitingFiles waiting;
    private final SystemCommands commands;
    private final InstantSource clock;
    private final Duration after;
    private final Worker worker;

    MissingFiles(
            WaitingFiles waiting,
            SystemCommands commands,
            InstantSource clock,
            Workers workers,
            @ConfigProperty(name = "esperanza.attachments.missing-after") Duration after) {
        this.waiting = waiting;
        this.commands = commands;
        this.clock = clock;
        this.after = after;
        this.worker = workers.of("missing-files", REST, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    private boolean round() throws Exception {
        List<Waiting> missing =
                OwnThread.waitsFor(waiting.notCome(clock.instant().minus(after)));
        for (Waiting one : missing) {
            OwnThread.waitsFor(commands.handle(
                    one.reportId(), "never-came " + one.attachmentId(), new MissFile(one.attachmentId())));
        }
        return missing.size() == WaitingFiles.PAGE;
    }
}
