package esperanza.intake.attachment.view;

import esperanza.intake.attachment.domain.Attachment.Stage;
import java.util.Optional;

/**
 * A file as its sender sees it.
 *
 * @param length in bytes
 */
public record SentFile(Optional<String> name, Optional<Long> length, Stage stage) {

    @Override
    public String toString() {
        return "SentFile[" + stage + ']';
    }
}
