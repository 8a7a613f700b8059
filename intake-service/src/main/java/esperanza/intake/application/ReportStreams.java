package esperanza.intake.application;

import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import java.util.UUID;

/** Where what happens to a report is recorded: under the id of the report, or of its case. */
public final class ReportStreams {

    private ReportStreams() {}

    public static StreamId report(UUID report) {
        return new StreamId("report", report);
    }

    /** Who opened what of it. */
    public static StreamId access(UUID report) {
        return new StreamId("access", report);
    }

    /** Who may know of its case. */
    public static StreamId circle(CaseId of) {
        return new StreamId("circle", of.value());
    }

    /** Who reads it for triage. */
    public static StreamId assignment(UUID report) {
        return new StreamId("assignment", report);
    }
}
