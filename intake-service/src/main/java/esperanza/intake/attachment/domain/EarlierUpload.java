package esperanza.intake.attachment.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A file whose bytes were sent before the report or the statement that names it.
 *
 * @param place where it is named, as a JSON pointer
 */
public record EarlierUpload(String place, UUID uploadId, Optional<FileMark> mark) {}
