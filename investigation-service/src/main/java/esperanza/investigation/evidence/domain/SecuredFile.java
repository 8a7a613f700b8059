package esperanza.investigation.evidence.domain;

import esperanza.files.domain.Manifest;
import esperanza.kernel.Personal;
import java.util.Optional;
import java.util.UUID;

/**
 * The bytes of an item, as this service stored them.
 *
 * @param contentId the subject of the file's own key
 * @param hash of the bytes as they were read back
 * @param attachmentId the file of a report of which these are a copy
 */
public record SecuredFile(UUID contentId, Personal<Manifest> manifest, FileHash hash, Optional<UUID> attachmentId) {}
