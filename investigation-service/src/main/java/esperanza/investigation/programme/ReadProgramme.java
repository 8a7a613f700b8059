package esperanza.investigation.programme;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the programme of a case with all its lines and acts. */
@Singleton
public class ReadProgramme {

    /**
     * The lines and acts are all those of the case, also those that no programme names.
     *
     * @param threats those that no review of the programme has named
     */
    public record Read(
            Programme programme, Map<LineId, Line.Known> lines, Map<ActId, Act.Known> acts, List<NewThreat> threats) {}

    private final FindFile finder;
    private final ProgrammeStreams streams;
    private final CaseEvents events;

    ReadProgramme(FindFile finder, ProgrammeStreams streams, CaseEvents events) {
        this.finder = finder;
        this.events = events;
        this.streams = streams;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> streams.programme(caseId))
                .chain(programme -> streams.linesOf(caseId)
                        .chain(lines -> streams.actsOf(caseId).chain(acts -> threats(caseId, programme)
                                .map(threats -> new Read(programme, lines, acts, threats)))));
    }

    private Uni<List<NewThreat>> threats(UUID caseId, Programme programme) {
        return events.named(new CaseId(caseId), NewThreat.EVENTS).map(found -> found.stream()
                .map(event ->
                        new NewThreat(event.id(), event.name(), event.stored().recordedAt()))
                .filter(threat -> !programme.reviewed().contains(threat.cause()))
                .toList());
    }
}
