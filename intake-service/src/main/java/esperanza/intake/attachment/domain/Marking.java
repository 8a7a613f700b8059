package esperanza.intake.attachment.domain;

import static esperanza.intake.attachment.domain.AttachmentRule.MARK_IS_YOUR_OWN;
import static esperanza.intake.attachment.domain.AttachmentRule.MARK_NOT_SET;

import esperanza.intake.attachment.domain.Attachment.Stage;
import esperanza.intake.attachment.domain.AttachmentCommand.AnnounceFile;
import esperanza.intake.attachment.domain.AttachmentCommand.LiftMark;
import esperanza.intake.attachment.domain.AttachmentCommand.MarkFile;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentMarkLifted;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentMarked;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/** One person marks a file, at any time; another one takes the mark off, with reasons, and never opens it alone. */
final class Marking {

    private Marking() {}

    static Optional<AttachmentMarked> announced(AnnounceFile announce) {
        return announce.mark()
                .map(mark -> new AttachmentMarked(
                        announce.reportId(), announce.caseId(), announce.attachmentId(), mark, announce.by()));
    }

    /** A second person who sets the same mark changes nothing: the first one still cannot take it off. */
    static List<AttachmentEvent> marked(Attachment one, MarkFile mark) {
        return one.stage() == Stage.REMOVED || one.marks().containsKey(mark.mark())
                ? List.of()
                : List.of(new AttachmentMarked(one.reportId(), one.caseId(), one.id(), mark.mark(), mark.by()));
    }

    static List<AttachmentEvent> lifted(Attachment one, LiftMark lift) {
        String setter =
                Optional.ofNullable(one.marks().get(lift.mark())).orElseThrow(() -> new RuleViolation(MARK_NOT_SET));
        if (setter.equals(lift.by())) {
            throw new RuleViolation(MARK_IS_YOUR_OWN);
        }
        return List.of(new AttachmentMarkLifted(
                one.reportId(),
                one.caseId(),
                one.id(),
                lift.mark(),
                lift.by(),
                Personal.of(one.caseId().value(), lift.reasons())));
    }
}
