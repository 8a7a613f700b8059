package esperanza.investigation.authorship;

import static esperanza.investigation.authorship.AuthorshipStreams.CLARIFICATION;
import static esperanza.investigation.authorship.AuthorshipStreams.CONDUCT;
import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;

import esperanza.access.Caller;
import esperanza.investigation.authorship.domain.Clarification;
import esperanza.investigation.authorship.domain.Conduct;
import esperanza.investigation.authorship.domain.Suspect;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Reads what is known of the authors of a case, without anything that tells who is accused. */
@Singleton
public class ReadAuthorship {

    /** The states of all streams of the case, by their ids. */
    public record Read(Map<UUID, Suspect> suspects, Clarification clarification, Map<UUID, Conduct> conducts) {}

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;

    ReadAuthorship(FindFile finder, CaseStreams cases, Streams streams) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
    }

    /** Fails like {@link FindFile#found} for a caller who may not know of the case. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> cases.states(caseId, SUSPECT))
                .chain(suspects -> streams.state(CLARIFICATION, caseId)
                        .chain(clarification -> cases.states(caseId, CONDUCT)
                                .map(conducts -> new Read(suspects, clarification, conducts))));
    }
}
