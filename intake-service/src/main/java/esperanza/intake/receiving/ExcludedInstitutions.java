package esperanza.intake.receiving;

import esperanza.access.Wall;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import java.util.function.Predicate;

/** The conflict wall before the first page: persons of an accused institution learn nothing of a report. */
public interface ExcludedInstitutions {

    /**
     * Whether an institution, or the one it is part of, is excluded; by its code.
     *
     * @param report the report as just read
     */
    Predicate<String> of(ReportReceived report);

    /** The same for a stored report, by all that shuts its case by now. */
    Predicate<String> of(Wall wall);
}
