package esperanza.investigation.file;

import esperanza.access.NotHere;
import esperanza.investigation.file.domain.FilePart;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OpenedEvent;
import esperanza.runtime.opening.OpenedStreams;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a sealed part of a case in investigation for a stated purpose, on the record. */
@Singleton
public class OpenFile {

    /** A part that was opened: its events with what their keys open. */
    public record Opened(UUID openingId, FilePart part, List<OpenedEvent> events) {}

    private final OnFile onFile;
    private final FindFile finder;
    private final CaseStreams streams;
    private final PartOpenings openings;
    private final OpenedStreams opened;

    OpenFile(OnFile onFile, FindFile finder, CaseStreams streams, PartOpenings openings, OpenedStreams opened) {
        this.onFile = onFile;
        this.finder = finder;
        this.streams = streams;
        this.openings = openings;
        this.opened = opened;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Opened> open(
            Asked<?> asked, UUID caseId, FilePart part, OpeningPurpose purpose, Optional<String> reasons) {
        PartOpenings.Opening opening =
                new PartOpenings.Opening(caseId, List.of(new CaseId(caseId)), part, purpose, reasons);
        return onFile.anybodys(asked, caseId)
                .chain(() -> openings.open(asked, opening, openingId -> streams.of(caseId, part.categories())
                        .chain(there -> opened.open(
                                caseId, there, cases -> finder.known(asked.caller(), asked.action(), cases)))
                        .map(events -> new Opened(openingId, part, events))));
    }
}
