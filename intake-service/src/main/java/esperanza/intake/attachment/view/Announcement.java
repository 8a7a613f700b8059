package esperanza.intake.attachment.view;

import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.kernel.Form;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that the sender of a report has, or that an officer was given. */
public record Announcement(
        UUID reportId,
        AttachedTo of,

        @Schema(description = "An upload of yours that was made by POST /v1/files; without it one is made")
        Optional<UUID> uploadId,

        @Schema(description = "The name of the file, as its owner has it; sealed")
        Optional<@Size(max = LONGEST_NAME) String> fileName,

        @Schema(description = "Its media type, as its owner says")
        Optional<@Size(max = LONGEST_NAME) String> fileType,

        @Schema(description = "In bytes") Optional<@PositiveOrZero Long> fileLength,

        @Schema(description = "Why the file opens with a second person alone")
        Optional<FileMark> mark,

        @Schema(description = "Its sum; what arrives is compared with it")
        Optional<@Pattern(regexp = Form.SHA256) String> sha256) {

    private static final int LONGEST_NAME = 300;

    public SaidFile file() {
        return new SaidFile(fileName, fileType, fileLength, sha256);
    }

    /** No name in it: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "Announcement[" + reportId + ']';
    }
}
