package esperanza.intake.attachment;

import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentDecider;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.kernel.StreamType;

/** The stream of the files of a report, with the id of the report. */
public final class AttachmentStreams {

    public static final StreamType<AttachmentCommand, Attachments, AttachmentEvent> ATTACHMENT =
            new StreamType<>("attachment", "reportId", AttachmentEvent.class, new AttachmentDecider());

    private AttachmentStreams() {}
}
