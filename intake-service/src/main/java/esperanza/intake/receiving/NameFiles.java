package esperanza.intake.receiving;

import esperanza.access.Caller;
import esperanza.intake.attachment.AnnounceSentFiles;
import esperanza.intake.attachment.AnnounceSentFiles.Refused;
import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.attachment.domain.EarlierUpload;
import esperanza.intake.receiving.ReceiveReport.Taken;
import esperanza.intake.receiving.parser.NamedUploads;
import esperanza.intake.receiving.view.Received;
import esperanza.intake.receiving.view.Warning;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The files that a report names by their uploads. While the report waits on the disk, no file is announced and nothing is
 * asked of the database: the answer says so.
 */
@Singleton
public class NameFiles {

    private final AnnounceSentFiles files;

    NameFiles(AnnounceSentFiles files) {
        this.files = files;
    }

    /** The answer, with a warning for each file that was not announced. */
    public Uni<Taken> named(Caller sender, byte[] report, Taken taken) {
        List<EarlierUpload> uploads = NamedUploads.in(report);
        if (taken.outcome().isEmpty()) {
            return Uni.createFrom()
                    .item(warned(taken, uploads.stream().map(Refused::later).toList()));
        }
        return files.announce(sender, taken.answer().reportId().value(), AttachedTo.REPORT, uploads)
                .map(refused -> warned(taken, refused));
    }

    private static Taken warned(Taken taken, List<Refused> refused) {
        Received answer = taken.answer();
        for (Refused one : refused) {
            answer = answer.with(new Warning(one.file().place(), one.why()));
        }
        return new Taken(taken.outcome(), answer);
    }
}
