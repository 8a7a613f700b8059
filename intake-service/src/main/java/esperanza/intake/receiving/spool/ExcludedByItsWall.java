package esperanza.intake.receiving.spool;

import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import java.util.function.Predicate;

/**
 * Applies a report's own exclusion tags before it is stored, so that the accused institution is not paged about a
 * spooled report.
 */
final class ExcludedByItsWall implements ExcludedInstitutions {

    private final ExclusionTags marks;

    ExcludedByItsWall(ExclusionTags marks) {
        this.marks = marks;
    }

    @Override
    public Predicate<String> of(ReportReceived report) {
        return of(Wall.around(report.caseId(), CaseAccess.shutTo(report.shutTo().orElseThrow())));
    }

    @Override
    public Predicate<String> of(Wall wall) {
        return marks.shutOutBy(wall);
    }
}
