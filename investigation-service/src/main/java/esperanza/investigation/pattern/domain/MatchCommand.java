package esperanza.investigation.pattern.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.Set;

/** The commands on a pair of cases. They are taken after the end of a file too, because a match may open it again. */
public sealed interface MatchCommand extends AfterTheEnd {

    CaseId otherCaseId();

    default MatchId matchId() {
        return MatchId.of(caseId(), otherCaseId());
    }

    /** Propose that the two belong together. Never refused. */
    record ProposeMatch(CaseId caseId, CaseId otherCaseId, Set<LikenessReason> likeness) implements MatchCommand {}

    record ConfirmMatch(CaseId caseId, CaseId otherCaseId, MatchKind as, Personal<String> reasons)
            implements MatchCommand {}

    record RejectMatch(CaseId caseId, CaseId otherCaseId, Personal<String> reasons) implements MatchCommand {}
}
