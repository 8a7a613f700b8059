package esperanza.investigation.pattern;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.pattern.read.MatchesQuery;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Finds the cases that are like a case, for a reader who may know of both. */
@Singleton
public class FindMatches {

    private final FindFile finder;
    private final MatchesQuery matches;

    FindMatches(FindFile finder, MatchesQuery matches) {
        this.finder = finder;
        this.matches = matches;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case. */
    public Uni<List<MatchesQuery.Entry>> of(Caller caller, UUID caseId, long position, int limit) {
        return finder.found(caller, caseId)
                .chain(() -> matches.of(caller.credential(InvestigationAction.READ_FILE), caseId, position, limit));
    }
}
