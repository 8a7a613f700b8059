package esperanza.investigation.programme;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Reads the programme of a case with all its lines and acts. */
@Singleton
public class ReadProgramme {

    /** The lines and acts are all those of the case, also those that no programme names. */
    public record Read(Programme programme, Map<LineId, Line.Known> lines, Map<ActId, Act.Known> acts) {}

    private final FindFile finder;
    private final CaseProgramme programmes;

    ReadProgramme(FindFile finder, CaseProgramme programmes) {
        this.finder = finder;
        this.programmes = programmes;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> programmes.programme(caseId))
                .chain(programme -> programmes
                        .linesOf(caseId)
                        .chain(lines -> programmes.actsOf(caseId).map(acts -> new Read(programme, lines, acts))));
    }
}
