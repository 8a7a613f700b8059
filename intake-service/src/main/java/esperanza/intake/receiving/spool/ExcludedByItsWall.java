package esperanza.intake.receiving.spool;

import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.protocol.term.Institutions;
import java.util.function.Predicate;

/**
 * Applies a report's own exclusion tags before it is stored, so that the accused institution is not paged about a
 * spooled report.
 * A post of an institution that the profile does not list is paged only about reports that accuse nobody.
 */
final class ExcludedByItsWall implements ExcludedInstitutions {

    private final Institutions institutions;
    private final ExclusionTags marks;

    ExcludedByItsWall(Institutions institutions, ExclusionTags marks) {
        this.institutions = institutions;
        this.marks = marks;
    }

    @Override
    public Predicate<String> of(ReportReceived report) {
        return of(Wall.around(report.caseId(), CaseAccess.shutTo(report.shutTo().orElseThrow())));
    }

    @Override
    public Predicate<String> of(Wall wall) {
        boolean accusesSomebody = institutions.codes().stream().anyMatch(code -> wall.shuts(marks.ofInstitution(code)));
        return institution ->
                institutions.lists(institution) ? wall.shuts(marks.ofInstitution(institution)) : accusesSomebody;
    }
}
