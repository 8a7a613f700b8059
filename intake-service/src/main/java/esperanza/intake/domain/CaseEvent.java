package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.ReportId;
import java.util.List;

/** What intake knows of a case. */
public sealed interface CaseEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** A case began with this report. */
    record CaseOpened(CaseId caseId, ReportId reportId, String caseNumber) implements CaseEvent {}
}
