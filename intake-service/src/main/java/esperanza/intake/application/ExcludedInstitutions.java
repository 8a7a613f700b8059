package esperanza.intake.application;

import esperanza.intake.domain.ReportEvent.ReportReceived;
import java.util.Set;

/** The conflict wall before the first page: whoever belongs to the accused hears nothing of a report. */
public interface ExcludedInstitutions {

    /**
     * The institutions of the alleged authors, as codes.
     *
     * @param report as it was just read, so that what will be sealed can still be seen
     */
    Set<String> of(ReportReceived report);
}
