package esperanza.intake.attachment.view;

import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.Optional;
import java.util.UUID;

/**
 * The purpose for which pictures of a file are shown.
 *
 * @param viewingRequestId to which a second person agreed, if the file opens with one alone
 */
public record FileOpening(
        UUID reportId,
        UUID attachmentId,
        @KnownCode OpeningPurpose purpose,
        Optional<String> reasons,
        Optional<UUID> viewingRequestId) {}
