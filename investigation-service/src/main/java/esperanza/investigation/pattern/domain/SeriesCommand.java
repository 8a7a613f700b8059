package esperanza.investigation.pattern.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.util.List;

/**
 * The commands on a series. They are taken after the end of a file too, because a decision may open it again.
 */
public sealed interface SeriesCommand extends AfterTheEnd {

    SeriesId seriesId();

    /**
     * The part of the series that the person may know.
     *
     * @param besides another case of the series than that from whose file it is said, whether or not it is decided about
     * @param part the cases that are decided about
     */
    record Known(CaseId besides, List<CaseId> part) {}

    Known known();

    record ConfirmSeries(SeriesId seriesId, CaseId caseId, Known known, MatchKind as, Personal<String> reasons)
            implements SeriesCommand {}

    record RejectSeries(SeriesId seriesId, CaseId caseId, Known known, Personal<String> reasons)
            implements SeriesCommand {}
}
