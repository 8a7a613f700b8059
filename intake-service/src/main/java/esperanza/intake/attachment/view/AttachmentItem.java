package esperanza.intake.attachment.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.attachment.domain.AsAnnounced;
import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.Attachment.Stage;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentChecked;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentReceived;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.domain.FileKind;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.attachment.domain.ScanResult;
import esperanza.intake.attachment.domain.SizeClass;
import esperanza.intake.attachment.domain.TypeMatch;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a report as everybody on the case sees it: without its name, its length and its sum. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AttachmentItem(
        UUID attachmentId,
        AttachedTo of,
        Stage stage,
        Instant announcedAt,
        Optional<Instant> receivedAt,
        Optional<FileKind> kind,
        Optional<SizeClass> sizeClass,
        Optional<AsAnnounced> asAnnounced,
        Optional<ScanResult> scan,
        Optional<TypeMatch> type,

        @Schema(description = "How many pages can be shown, without the original")
        int pages,

        @Schema(description = "Why it opens with a second person alone")
        Set<FileMark> marks,

        @Schema(description = "The ways of opening it that take a second person")
        List<FileView> withSecondPerson,

        @Schema(description = "An investigator got the bytes, to take them over as evidence")
        boolean passedOn,

        @Schema(description = "Something of the stored bytes is missing or was changed")
        boolean damaged) {

    /**
     * @param history of the files of one report, oldest first
     * @param reader the person who reads the list: who took a mark off opens the file with a second person
     */
    public static List<AttachmentItem> of(Attachments files, List<Recorded<AttachmentEvent>> history, String reader) {
        Map<UUID, Instant> announced = new HashMap<>();
        Map<UUID, Instant> received = new HashMap<>();
        history.forEach(recorded -> {
            announced.putIfAbsent(recorded.event().attachmentId(), recorded.recordedAt());
            if (recorded.event() instanceof AttachmentReceived came) {
                received.put(came.attachmentId(), recorded.recordedAt());
            }
        });
        return files.all().stream()
                .map(one -> of(one, announced.get(one.id()), Optional.ofNullable(received.get(one.id())), reader))
                .toList();
    }

    private static AttachmentItem of(Attachment one, Instant announcedAt, Optional<Instant> receivedAt, String reader) {
        return new AttachmentItem(
                one.id(),
                one.announced().of(),
                one.stage(),
                announcedAt,
                receivedAt,
                one.received().map(AttachmentReceived::kind),
                one.received().map(AttachmentReceived::sizeClass),
                one.received().map(AttachmentReceived::asAnnounced),
                one.checked().map(AttachmentChecked::scan),
                one.checked().map(AttachmentChecked::type),
                one.pages(),
                one.marks().keySet(),
                Stream.of(FileView.values())
                        .filter(view -> one.needsSecondPerson(view, reader))
                        .toList(),
                !one.passedOn().isEmpty(),
                !one.damaged().isEmpty());
    }
}
