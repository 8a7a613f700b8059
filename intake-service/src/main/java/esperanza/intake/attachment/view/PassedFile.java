package esperanza.intake.attachment.view;

import esperanza.intake.attachment.domain.ScanResult;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file whose bytes an investigator may read, to take it over as evidence. */
public record PassedFile(
        @Schema(description = "Names the viewing in the address of the original. The viewing is for you alone")
        UUID viewingId,

        @Schema(description = "In bytes") long fileLength,

        @Schema(description = "Of the bytes as intake stored them")
        String sha256,

        @Schema(
                description =
                        "Send it with the bytes: by it the investigation finds that they are those which intake gave you")
        String voucher,

        @Schema(description = "What the scanner of intake said; absent: it has not looked yet")
        Optional<ScanResult> scan,

        @Schema(description = "Until then the viewing holds")
        Instant until) {

    @Override
    public String toString() {
        return "PassedFile[" + viewingId + ']';
    }
}
