package esperanza.intake.attachment.view;

import esperanza.intake.attachment.domain.FileMark;
import java.util.UUID;

/** A file that opens with a second person alone, from now on. */
public record Mark(UUID reportId, UUID attachmentId, FileMark mark) {}
