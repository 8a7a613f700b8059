package esperanza.investigation.pattern.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.stream.Stream;

/**
 * The decisions of people about a series of cases that are alike. Names and fields are a published contract. Each tells of
 * at least two cases, so a person who must not know of one of those that it names gets none.
 */
public sealed interface SeriesEvent extends Concerning {

    SeriesId seriesId();

    CaseId caseId();

    CaseId besides();

    List<CaseId> part();

    @Override
    default List<CaseId> cases() {
        return Stream.concat(Stream.of(caseId(), besides()), part().stream())
                .distinct()
                .toList();
    }

    /**
     * A person said that cases of a series belong together.
     *
     * @param caseId the case from whose file it was said
     * @param besides another case of the series
     * @param part the cases about which it was said; a decision about many is told in several events
     * @param as what they have in common
     */
    @Published(audience = INVESTIGATION)
    record SeriesConfirmed(
            SeriesId seriesId,
            CaseId caseId,
            CaseId besides,
            @AtLeast(1) List<CaseId> part,
            MatchKind as,
            Personal<String> reasons)
            implements SeriesEvent {}

    /**
     * A person said that cases are unrelated to the series in which they were found.
     *
     * @param caseId the case from whose file it was said
     * @param besides another case of the series
     * @param part the cases about which it was said; a decision about many is told in several events
     */
    @Published(audience = INVESTIGATION)
    record SeriesRejected(
            SeriesId seriesId,
            CaseId caseId,
            CaseId besides,
            @AtLeast(1) List<CaseId> part,
            Personal<String> reasons) implements SeriesEvent {}
}
