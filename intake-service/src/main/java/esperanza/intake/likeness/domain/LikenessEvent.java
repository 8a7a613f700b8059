package esperanza.intake.likeness.domain;

import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.AtLeast;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.UUID;

/** Events of two cases that resemble each other. */
public sealed interface LikenessEvent extends Concerning {

    /**
     * Two reports that were referred to investigation resemble each other. A person says what that means.
     *
     * @param likenessId of the two cases, whichever of them is named first
     * @param caseId the case of the report that was compared with all others
     * @param reasons all that were found so far, at least one of them strong; a further event has more of them
     */
    @Published(by = SYSTEM, audience = Audience.INVESTIGATION)
    record LikenessFound(
            UUID likenessId,
            CaseId caseId,
            ReportId reportId,
            CaseId otherCaseId,
            ReportId otherReportId,
            @OnTimeline @AtLeast(1) List<LikenessReason> reasons)
            implements LikenessEvent {

        @Override
        public List<CaseId> cases() {
            return List.of(caseId, otherCaseId);
        }
    }
}
