package esperanza.intake.attachment.view;

import esperanza.intake.attachment.domain.FileMark;
import java.util.UUID;

/** A mark that does not fit the file. */
public record MarkLifting(UUID reportId, UUID attachmentId, FileMark mark, String reasons) {}
