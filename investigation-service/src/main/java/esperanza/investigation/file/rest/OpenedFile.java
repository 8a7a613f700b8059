package esperanza.investigation.file.rest;

import esperanza.investigation.file.OpenFile;
import esperanza.investigation.file.domain.FilePart;
import esperanza.runtime.opening.OpenedEvent;
import java.util.List;
import java.util.UUID;

/**
 * The opened part of a case in investigation.
 *
 * @param erased true if something of this part was erased and can never be opened again
 * @param events those with personal values, stream by stream in the order of recording
 */
public record OpenedFile(UUID openingId, FilePart part, boolean erased, List<OpenedEvent> events) {

    static OpenedFile of(OpenFile.Opened opened) {
        return new OpenedFile(
                opened.openingId(),
                opened.part(),
                opened.events().stream().anyMatch(OpenedEvent::erased),
                opened.events());
    }
}
