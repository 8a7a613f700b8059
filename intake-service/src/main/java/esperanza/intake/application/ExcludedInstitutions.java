package esperanza.intake.application;

import esperanza.intake.domain.ReportEvent.ReportReceived;
import java.util.function.Predicate;

/** The conflict wall before the first page: whoever belongs to the accused hears nothing of a report. */
public interface ExcludedInstitutions {

    /**
     * Whether everybody of an institution, or of one of its parts, is excluded; by its code.
     *
     * @param report as it was just read
     */
    Predicate<String> of(ReportReceived report);
}
