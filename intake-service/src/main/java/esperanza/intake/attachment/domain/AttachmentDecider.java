package esperanza.intake.attachment.domain;

import static esperanza.intake.attachment.domain.AttachmentRule.FILE_NOT_HERE;
import static esperanza.intake.attachment.domain.AttachmentRule.TOO_MANY_FILES;

import esperanza.intake.attachment.domain.Attachment.Stage;
import esperanza.intake.attachment.domain.AttachmentCommand.*;
import esperanza.intake.attachment.domain.AttachmentEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules of the files of a report. A report never waits for its files, no type is refused, and a file that comes too
 * late is taken.
 */
public final class AttachmentDecider implements Decider<AttachmentCommand, Attachments, AttachmentEvent> {

    @Override
    public Attachments initial() {
        return Attachments.NONE;
    }

    @Override
    public List<AttachmentEvent> decide(Attachments files, AttachmentCommand command) {
        return switch (command) {
            case AnnounceFile announce -> announced(files, announce);
            case ReceiveFile receive -> received(files.one(receive.attachmentId()), receive);
            case MissFile miss -> missed(files.one(miss.attachmentId()));
            case CheckFile check -> checked(files.one(check.attachmentId()), check.checkup());
            case PassFileOn pass -> passedOn(files.here(pass.attachmentId()), pass);
            case MarkFile mark -> Marking.marked(files.one(mark.attachmentId()), mark);
            case LiftMark lift -> Marking.lifted(files.one(lift.attachmentId()), lift);
            case RecordDamage damage -> damaged(files.one(damage.attachmentId()), damage.segment());
            case RemoveFiles remove -> removed(files, remove.erasureId());
        };
    }

    private static List<AttachmentEvent> announced(Attachments files, AnnounceFile announce) {
        if (files.find(announce.attachmentId()).isPresent()) {
            return List.of();
        }
        Optional<Attachment> before = announce.uploadId().flatMap(files::ofUpload);
        if (before.isPresent()) {
            return announcedAgain(before.get(), announce);
        }
        if (files.byId().size() >= announce.most()) {
            throw new RuleViolation(TOO_MANY_FILES);
        }
        AttachmentEvent announced = new AttachmentAnnounced(
                announce.reportId(),
                announce.caseId(),
                announce.attachmentId(),
                announce.of(),
                announce.uploadId(),
                Personal.of(announce.caseId().value(), announce.file()));
        return Stream.concat(Stream.of(announced), Marking.announced(announce).stream())
                .toList();
    }

    /** One upload is one file, however often it is named. A mark counts from any of them. */
    private static List<AttachmentEvent> announcedAgain(Attachment before, AnnounceFile announce) {
        return announce.mark()
                .map(mark -> Marking.marked(before, new MarkFile(before.id(), mark, announce.by())))
                .orElse(List.of());
    }

    private static List<AttachmentEvent> received(Attachment one, ReceiveFile receive) {
        return switch (one.stage()) {
            case ANNOUNCED, NEVER_CAME ->
                List.of(new AttachmentReceived(
                        one.reportId(),
                        one.caseId(),
                        one.id(),
                        receive.manifest().contentId(),
                        receive.kind(),
                        SizeClass.of(receive.manifest().length()),
                        receive.asAnnounced(),
                        receive.digest(),
                        Personal.of(one.caseId().value(), receive.manifest())));
            case RECEIVED, CHECKED -> List.of();
            case REMOVED -> throw new RuleViolation(FILE_NOT_HERE);
        };
    }

    private static List<AttachmentEvent> missed(Attachment one) {
        return one.stage() == Stage.ANNOUNCED
                ? List.of(new AttachmentNeverCame(one.reportId(), one.caseId(), one.id()))
                : List.of();
    }

    /** The same answer again is no news; another one is, because signatures grow. */
    private static List<AttachmentEvent> checked(Attachment one, Checkup checkup) {
        return !one.isHere() || one.isCheckedAs(checkup)
                ? List.of()
                : List.of(new AttachmentChecked(
                        one.reportId(),
                        one.caseId(),
                        one.id(),
                        checkup.scan(),
                        checkup.scannerVersion(),
                        checkup.type(),
                        checkup.previews(),
                        checkup.found().map(name -> Personal.of(one.caseId().value(), name)),
                        checkup.tells().map(kinds -> Personal.of(one.caseId().value(), kinds))));
    }

    /** Once for each person. */
    private static List<AttachmentEvent> passedOn(Attachment one, PassFileOn pass) {
        AttachmentPassedOn passed = new AttachmentPassedOn(
                one.reportId(), one.caseId(), one.id(), pass.evidenceId(), Optional.of(pass.receiver()));
        return one.passedOn().contains(passed) ? List.of() : List.of(passed);
    }

    private static List<AttachmentEvent> damaged(Attachment one, int segment) {
        return !one.isHere() || one.damaged().contains(segment)
                ? List.of()
                : List.of(new AttachmentDamaged(one.reportId(), one.caseId(), one.id(), segment));
    }

    private static List<AttachmentEvent> removed(Attachments files, UUID erasure) {
        return files.all().stream()
                .filter(one -> one.stage() != Stage.REMOVED)
                .<AttachmentEvent>map(one -> new AttachmentRemoved(one.reportId(), one.caseId(), one.id(), erasure))
                .toList();
    }

    @Override
    public Attachments evolve(Attachments files, AttachmentEvent event) {
        UUID id = event.attachmentId();
        return switch (event) {
            case AttachmentAnnounced announced -> files.with(Attachment.of(announced));
            case AttachmentReceived received -> files.changed(id, one -> one.with(received));
            case AttachmentNeverCame _ -> files.changed(id, one -> one.at(Stage.NEVER_CAME));
            case AttachmentChecked checked -> files.changed(id, one -> one.with(checked));
            case AttachmentPassedOn passed -> files.changed(id, one -> one.with(passed));
            case AttachmentMarked marked -> files.changed(id, one -> one.marked(marked.mark(), marked.by()));
            case AttachmentMarkLifted lifted -> files.changed(id, one -> one.unmarked(lifted.mark(), lifted.by()));
            case AttachmentDamaged damaged -> files.changed(id, one -> one.damagedAt(damaged.segment()));
            case AttachmentRemoved _ -> files.changed(id, one -> one.at(Stage.REMOVED));
        };
    }
}
