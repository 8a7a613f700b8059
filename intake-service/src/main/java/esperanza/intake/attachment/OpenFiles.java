package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;
import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.access.Caller;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.intake.IntakeAction;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.intake.attachment.view.FileMetadata;
import esperanza.intake.attachment.view.FileOpening;
import esperanza.intake.attachment.view.OpenedFile;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.intake.disclosure.domain.OpeningCommand.OpenFile;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.AttachmentOpened;
import esperanza.intake.disclosure.domain.OpeningEvent.MetadataOpened;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.OnRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Opens a file of a report for a purpose. The opening is recorded before the first byte is answered, and is the viewing:
 * it holds for one person and a short time.
 */
@Singleton
public class OpenFiles {

    /** A file whose pages a viewing shows. */
    public record Viewed(Manifest manifest, SaidFile said, int pages) {}

    /** The bytes of a file that a viewing gives out. */
    public record Bytes(long length, Multi<Buffer> content) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;
    private final OnRecord onRecord;
    private final OpenedFiles opened;
    private final StoredFiles stored;
    private final LookAtFiles looking;
    private final Duration holds;

    OpenFiles(
            CommandIds ids,
            FindReport finder,
            Streams streams,
            OnRecord onRecord,
            OpenedFiles opened,
            StoredFiles stored,
            LookAtFiles looking,
            Profile profile) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.onRecord = onRecord;
        this.opened = opened;
        this.stored = stored;
        this.looking = looking;
        this.holds = profile.disclosure().openingHolds();
    }

    /** Opens pictures of the file, or the very bytes. */
    public Uni<OpenedFile> open(Asked<?> asked, FileOpening said, FileView view) {
        return recorded(asked, said, view, (recorded, one) -> Uni.createFrom()
                .item(() -> shown(
                        recorded.recordedAt(), (AttachmentOpened) recorded.event(), one, mayReadMetadata(asked))));
    }

    /** Opens the values of what the file says about itself. Fails with {@link AttachmentRule#NO_METADATA}. */
    public Uni<FileMetadata> metadata(Asked<?> asked, FileOpening said) {
        return recorded(asked, said, FileView.METADATA, (_, one) -> looking.metadata(one));
    }

    /** The very bytes, for the person who opened them. */
    public Uni<Bytes> original(Caller caller, UUID reportId, UUID attachmentId, UUID viewingId) {
        return viewed(caller, IntakeAction.OPEN_ORIGINAL, reportId, attachmentId, viewingId, FileView.ORIGINAL)
                .map(OpenedFiles::manifest)
                .map(this::bytes);
    }

    /**
     * The file whose pages this person opened. Fails with {@link AttachmentRule#VIEWING_IS_OVER} for a viewing of another
     * person, too.
     */
    public Uni<Viewed> viewed(Caller caller, UUID reportId, UUID attachmentId, UUID viewingId) {
        return viewed(caller, IntakeAction.OPEN_SEALED, reportId, attachmentId, viewingId, FileView.PICTURES)
                .map(one -> new Viewed(OpenedFiles.manifest(one), OpenedFiles.said(one), one.pages()));
    }

    private <T> Uni<T> recorded(
            Asked<?> asked,
            FileOpening said,
            FileView view,
            BiFunction<Recorded<OpeningEvent>, Attachment, Uni<T>> use) {
        String by = asked.caller().pseudonym();
        return finder.attached(asked, said.reportId()).chain(report -> streams.state(ATTACHMENT, said.reportId())
                .map(files -> files.here(said.attachmentId()))
                .invoke(one -> refuseUnreadable(one, view))
                .chain(one -> onRecord.open(
                        streams.handler(ACCESS)
                                .handle(ids.request(
                                        asked,
                                        ACCESS.stream(said.reportId()),
                                        command(asked, report, said, view, one.needsSecondPerson(view, by)))),
                        recorded -> opened.of(said.reportId(), report.content().caseId())
                                .map(files -> files.here(said.attachmentId()))
                                .invoke(now -> refuseAlone(
                                        now, view, recorded.events().getFirst().event()))
                                .chain(now -> use.apply(recorded.events().getFirst(), now)))));
    }

    private static boolean mayReadMetadata(Asked<?> asked) {
        return asked.caller().roles().stream().anyMatch(IntakeAction.OPEN_ORIGINAL.allowed()::contains);
    }

    private Bytes bytes(Manifest manifest) {
        return new Bytes(manifest.length(), stored.read(manifest, 0, manifest.length()));
    }

    /**
     * The file of a viewing that holds. Access is asked anew for each page: a wall may have come since, or a mark. Fails
     * with {@link AttachmentRule#VIEWING_IS_OVER} for a viewing of another person, too.
     */
    private Uni<Attachment> viewed(
            Caller caller, IntakeAction action, UUID reportId, UUID attachmentId, UUID viewingId, FileView view) {
        return finder.attached(caller, action, reportId).chain(report -> streams.read(ACCESS, reportId)
                .map(history -> history.events().stream()
                        .filter(recorded -> isViewing(recorded, viewingId, view == FileView.ORIGINAL)
                                && isOf(recorded, caller, attachmentId)
                                && !ids.now().isAfter(recorded.recordedAt().plus(holds)))
                        .findFirst()
                        .orElseThrow(OpenFiles::over))
                .chain(recorded -> opened.of(reportId, report.content().caseId())
                        .map(files -> files.here(attachmentId))
                        .invoke(one -> refuseAlone(one, view, recorded.event()))));
    }

    /** An opening that would show nothing is not put on record, and uses up no agreement. */
    private static void refuseUnreadable(Attachment one, FileView view) {
        if (view == FileView.METADATA && one.isHarmful()) {
            throw new RuleViolation(AttachmentRule.NO_METADATA);
        }
    }

    /** A mark may have come since the opening was decided; a command that is repeated is not decided again. */
    private static void refuseAlone(Attachment one, FileView view, OpeningEvent event) {
        boolean alone =
                switch (event) {
                    case AttachmentOpened opening ->
                        one.needsSecondPerson(view, opening.by())
                                && opening.viewingRequestId().isEmpty();
                    case MetadataOpened opening ->
                        one.needsSecondPerson(view, opening.by())
                                && opening.viewingRequestId().isEmpty();
                    default -> false;
                };
        if (alone) {
            throw over();
        }
    }

    private static RuleViolation over() {
        return new RuleViolation(AttachmentRule.VIEWING_IS_OVER);
    }

    private static boolean isViewing(Recorded<?> recorded, UUID viewingId, boolean original) {
        return recorded.event() instanceof AttachmentOpened opening
                && opening.openingId().equals(viewingId)
                && opening.original() == original;
    }

    private static boolean isOf(Recorded<?> recorded, Caller caller, UUID attachmentId) {
        return recorded.event() instanceof AttachmentOpened opening
                && opening.by().equals(caller.pseudonym())
                && opening.attachmentId().equals(attachmentId);
    }

    private OpenFile command(
            Asked<?> asked, Report.Received report, FileOpening said, FileView view, boolean secondPerson) {
        return new OpenFile(
                report.content().reportId(),
                report.content().caseId(),
                ids.derivedId("viewing", ids.commandId(asked)),
                said.attachmentId(),
                view,
                said.purpose(),
                ids.at(asked),
                said.reasons(),
                secondPerson,
                said.viewingRequestId());
    }

    private OpenedFile shown(Instant at, AttachmentOpened opening, Attachment one, boolean tells) {
        SaidFile said = OpenedFiles.said(one);
        Manifest file = OpenedFiles.manifest(one);
        return new OpenedFile(
                opening.openingId(),
                said.name(),
                said.type(),
                file.length(),
                Optional.of(file.sha256()).filter(_ -> opening.original()),
                opening.original() ? 0 : one.pages(),
                tells ? one.tells() : List.of(),
                at.plus(holds));
    }
}
