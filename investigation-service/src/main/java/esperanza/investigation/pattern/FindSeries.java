package esperanza.investigation.pattern;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.read.SeriesCasesQuery;
import esperanza.investigation.pattern.read.SeriesOfCaseQuery;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Finds the series to which a case belongs, each as if it had only the cases that the reader may know of. A series without a
 * second one of these is none.
 */
@Singleton
public class FindSeries {

    private final FindFile finder;
    private final SeriesOfCaseQuery series;
    private final SeriesCasesQuery cases;

    FindSeries(FindFile finder, SeriesOfCaseQuery series, SeriesCasesQuery cases) {
        this.finder = finder;
        this.series = series;
        this.cases = cases;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case. */
    public Uni<List<SeriesOfCaseQuery.Entry>> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> series.of(caller.credential(InvestigationAction.READ_FILE), caseId));
    }

    /**
     * The cases of a series to which a case belongs. Fails with {@link NotHere} for a caller who may not know of the case;
     * none if it is not in this series.
     */
    public Uni<List<SeriesCasesQuery.Entry>> cases(
            Caller caller, UUID caseId, SeriesId of, SeriesCasesQuery.Place after, int limit) {
        return finder.found(caller, caseId)
                .chain(() -> cases.of(caller.credential(InvestigationAction.READ_FILE), caseId, of, after, limit));
    }
}
