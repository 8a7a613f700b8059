package esperanza.intake.attachment;

import static esperanza.intake.IntakeAction.ATTACH_FILE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.files.upload.Said;
import esperanza.files.upload.Upload;
import esperanza.files.upload.Uploads;
import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.attachment.domain.EarlierUpload;
import esperanza.intake.attachment.view.Announcement;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.KeyTaken;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Announces the files whose bytes were sent before the report or the statement that names them. Report and
 * statement are taken in any case, and their answer waits no longer for the files than a report waits for the log. A
 * repetition announces what could not be announced the first time.
 */
@Singleton
public class AnnounceSentFiles {

    private static final Logger LOG = Logger.getLogger(AnnounceSentFiles.class);
    private static final String LATER = "not-announced";

    /** A file that was not announced, and the code of why. */
    public record Refused(EarlierUpload file, String why) {

        /** A repetition may announce it. */
        public static Refused later(EarlierUpload file) {
            return new Refused(file, LATER);
        }
    }

    private final AttachFiles attaching;
    private final Uploads uploads;
    private final Room room;
    private final Duration patience;

    AnnounceSentFiles(
            AttachFiles attaching,
            Uploads uploads,
            Room room,
            @ConfigProperty(name = "esperanza.spool.after") Duration patience) {
        this.attaching = attaching;
        this.uploads = uploads;
        this.room = room;
        this.patience = patience;
    }

    public Uni<List<Refused>> announce(Caller sender, UUID reportId, AttachedTo of, List<EarlierUpload> named) {
        int most = Math.min(named.size(), room.filesOfKnownSenders());
        List<EarlierUpload> tried = named.subList(0, most);
        List<Refused> beyond = named.subList(most, named.size()).stream()
                .map(file -> new Refused(file, AttachmentRule.TOO_MANY_FILES.code()))
                .toList();
        return Multi.createFrom()
                .iterable(tried)
                .onItem()
                .transformToUniAndConcatenate(
                        file -> announced(sender, reportId, of, file).map(why -> Map.entry(file, why)))
                .select()
                .first(patience)
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(answers -> Stream.concat(
                                tried.stream().flatMap(file -> refused(file, answers).stream()), beyond.stream())
                        .toList());
    }

    private static Optional<Refused> refused(EarlierUpload file, Map<EarlierUpload, Optional<String>> answers) {
        return answers.getOrDefault(file, Optional.of(LATER)).map(why -> new Refused(file, why));
    }

    private Uni<Optional<String>> announced(Caller sender, UUID reportId, AttachedTo of, EarlierUpload file) {
        UUID id = file.uploadId();
        String marked = file.mark().map(mark -> " " + mark).orElse("");
        byte[] once = (reportId + " " + id + marked).getBytes(StandardCharsets.US_ASCII);
        Sent sent = new Sent(Optional.of("upload " + id + marked), once);
        return uploads.find(id, sender.pseudonym())
                .chain(found -> uploads.said(id, sender.pseudonym())
                        .chain(said -> attaching.announce(
                                new Asked<>(sender, ATTACH_FILE, sent, Asked.Nothing::new),
                                announcement(reportId, of, file, found, said))))
                .map(_ -> Optional.<String>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(why(failure)));
    }

    /** Logs the class only: a message may quote a name. */
    private static String why(Throwable failure) {
        return switch (failure) {
            case RuleViolation refused -> refused.rule().code();
            case NotHere _, KeyTaken _, CommandMisused _ -> AttachmentRule.NO_SUCH_UPLOAD.code();
            default -> {
                LOG.warnf(
                        "a file that was sent before is not announced: %s",
                        failure.getClass().getName());
                yield LATER;
            }
        };
    }

    /** The file in the words in which its sender announced it at the door of files. */
    private static Announcement announcement(
            UUID reportId, AttachedTo of, EarlierUpload file, Optional<Upload> upload, Optional<Said> said) {
        return new Announcement(
                reportId,
                of,
                Optional.of(file.uploadId()),
                said.map(Said::name).filter(name -> !name.isEmpty()),
                said.map(Said::type).filter(type -> !type.isEmpty()),
                upload.map(Upload::length).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong),
                file.mark(),
                said.flatMap(Said::sha256));
    }
}
