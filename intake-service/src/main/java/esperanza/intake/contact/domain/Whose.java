package esperanza.intake.contact.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;

/** Whose contact it is: that of the reporter of this report. */
public record Whose(ReportId reportId, CaseId caseId) {}
