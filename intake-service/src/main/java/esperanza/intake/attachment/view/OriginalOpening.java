package esperanza.intake.attachment.view;

import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.Optional;
import java.util.UUID;

/**
 * The purpose for which the very bytes of a file, or what they say about themselves, are given out, and why pictures of
 * them are not enough.
 *
 * @param viewingRequestId to which a second person agreed, if the file opens with one alone
 */
public record OriginalOpening(
        UUID reportId,
        UUID attachmentId,
        @KnownCode OpeningPurpose purpose,
        String reasons,
        Optional<UUID> viewingRequestId) {

    public FileOpening opening() {
        return new FileOpening(reportId, attachmentId, purpose, Optional.of(reasons), viewingRequestId);
    }
}
