package esperanza.investigation.file;

import esperanza.access.NotHere;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens a sealed part of a file for a stated purpose, on the record. */
@Singleton
public class OpenFile {

    /** A part that was opened: the history of the file with what its key opens. */
    public record Opened(UUID openingId, FilePart part, List<Recorded<FileEvent>> history) {}

    private final FindFile finder;
    private final PartOpenings openings;
    private final SealedEvents<FileEvent> sealed;

    OpenFile(FindFile finder, PartOpenings openings, SealedEvents<FileEvent> sealed) {
        this.finder = finder;
        this.openings = openings;
        this.sealed = sealed;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Opened> open(
            Asked<?> asked, UUID caseId, FilePart part, OpeningPurpose purpose, Optional<String> reasons) {
        PartOpenings.Opening opening =
                new PartOpenings.Opening(caseId, List.of(new CaseId(caseId)), part, purpose, reasons);
        return finder.registered(asked, caseId)
                .chain(file ->
                        openings.open(asked, opening, openingId -> sealed.open(FindFile.stream(caseId), Set.of(caseId))
                                .map(history -> new Opened(openingId, part, history))));
    }
}
