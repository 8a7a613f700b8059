package esperanza.intake.likeness.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.Set;
import java.util.UUID;

/** Commands on two cases. */
public sealed interface LikenessCommand {

    /** Records in what the two reports resemble each other now. */
    record FindLikeness(
            UUID likenessId,
            CaseId caseId,
            ReportId reportId,
            CaseId otherCaseId,
            ReportId otherReportId,
            Set<LikenessReason> reasons)
            implements LikenessCommand {}
}
