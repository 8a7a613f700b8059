package esperanza.intake.attachment.view;

import java.util.Optional;
import java.util.UUID;

/**
 * The file that is to become evidence, and why.
 *
 * @param viewingRequestId to which a second person agreed, if the file opens with one alone
 */
public record PassingOn(UUID reportId, UUID attachmentId, String reasons, Optional<UUID> viewingRequestId) {}
