package esperanza.intake.sent.view;

import esperanza.kernel.ReportId;
import java.time.Instant;

/**
 * A report as its sender compares it.
 *
 * @param cursor the value for {@code after} that continues behind this row, today or in a month
 * @param version the ETag of the report
 * @param changedAt when its last change was recorded
 */
public record SentReport(String cursor, ReportId reportId, Stage stage, int version, Instant changedAt, boolean test) {

    /** How far a report has come. The names sort as the stages follow each other. */
    public enum Stage {
        RECEIVED,
        REFERRED,
        TRIAGED
    }
}
