package esperanza.intake.application;

import esperanza.kernel.StreamId;
import java.util.UUID;

/** Where what happens to a report is recorded: each stream under the id of the report. */
public final class ReportStreams {

    private ReportStreams() {}

    public static StreamId report(UUID report) {
        return new StreamId("report", report);
    }

    /** Who opened what of it. */
    public static StreamId access(UUID report) {
        return new StreamId("access", report);
    }

    /** Who reads it for triage. */
    public static StreamId assignment(UUID report) {
        return new StreamId("assignment", report);
    }

    /** What intake knows of a case, and what was decided about it and others. */
    public static StreamId ofCase(UUID of) {
        return new StreamId("case", of);
    }
}
