package esperanza.intake.attachment.view;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was announced, and the upload by which its bytes are sent. */
public record Announced(
        UUID attachmentId,

        @Schema(description = "Send the bytes to /v1/files/{uploadId}, by tus 1.0.0")
        UUID uploadId) {}
