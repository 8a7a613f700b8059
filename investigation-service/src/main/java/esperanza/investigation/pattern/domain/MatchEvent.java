package esperanza.investigation.pattern.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;

/**
 * The events of a pair of cases, from before there were {@link SeriesEvent}s: they are read as those of a series of two, and
 * none is recorded any more. Names and fields are a published contract. They tell of both cases, so a person who must not
 * know of one of them gets none.
 */
public sealed interface MatchEvent extends Concerning {

    MatchId matchId();

    CaseId caseId();

    CaseId otherCaseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId(), otherCaseId());
    }

    /**
     * Two cases were found alike: a person has to look, and nobody is accused.
     *
     * @param likeness what was found alike and was not known before
     */
    @Published(audience = INVESTIGATION, by = SYSTEM)
    record MatchProposed(
            MatchId matchId,
            CaseId caseId,
            CaseId otherCaseId,
            @AtLeast(1) List<LikenessReason> likeness) implements MatchEvent {}

    /**
     * A person said that two cases belong together.
     *
     * @param caseId the case from whose file it was said
     * @param as what the two have in common
     * @param likeness all that was found alike until then
     */
    @Published(audience = INVESTIGATION)
    record MatchConfirmed(
            MatchId matchId,
            CaseId caseId,
            CaseId otherCaseId,
            MatchKind as,
            @AtLeast(1) List<LikenessReason> likeness,
            Personal<String> reasons)
            implements MatchEvent {}

    /**
     * A person said that two cases are unrelated.
     *
     * @param caseId the case from whose file it was said
     * @param likeness all that was found alike until then
     */
    @Published(audience = INVESTIGATION)
    record MatchRejected(
            MatchId matchId,
            CaseId caseId,
            CaseId otherCaseId,
            @AtLeast(1) List<LikenessReason> likeness,
            Personal<String> reasons)
            implements MatchEvent {}
}
