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

    /** Who asked to be shown who reports, and what was answered. */
    public static StreamId identity(UUID report) {
        return new StreamId("identity", report);
    }

    /** Who may know of its case. */
    public static StreamId circle(CaseId of) {
        return new StreamId("circle", of.value());
    }

    /** How its data came to be erased, or why they were not. */
    public static StreamId erasure(UUID report) {
        return new StreamId("erasure", report);
    }

    /** Who reads it for triage. */
    public static StreamId assignment(UUID report) {
        return new StreamId("assignment", report);
    }

    /** What intake knows of a case, and what was decided about it and others. */
    public static StreamId ofCase(CaseId of) {
        return new StreamId("case", of.value());
    }
}
