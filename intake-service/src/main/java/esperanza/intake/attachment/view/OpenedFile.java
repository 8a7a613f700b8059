package esperanza.intake.attachment.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.attachment.domain.FileTrait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was opened for a purpose on record: its name, and the viewing by which its pages are read. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedFile(
        @Schema(description = "Names the viewing in the address of each page. The viewing is for you alone")
        UUID viewingId,

        Optional<String> fileName,
        Optional<String> fileType,

        @Schema(description = "In bytes") long fileLength,

        @Schema(description = "The SHA-256 of the bytes, if they were opened")
        Optional<String> sha256,

        @Schema(description = "The pages are 1 to this number. 0: nothing can be shown without the original")
        int pages,

        @Schema(description = "The kinds of things that the file says about itself, for those who may open the values")
        List<FileTrait> tells,

        @Schema(description = "Until then the viewing holds")
        Instant until) {

    @Override
    public String toString() {
        return "OpenedFile[" + viewingId + ']';
    }
}
