package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;

/** What can be asked of a case. */
public sealed interface CaseCommand {

    record OpenCase(CaseId caseId, ReportId reportId) implements CaseCommand {}
}
