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

    /** How its data came to be erased, or why they were not. */
    public static StreamId erasure(UUID report) {
        return new StreamId("erasure", report);
    }

    /** Who reads it for triage. */
    public static StreamId assignment(UUID report) {
        return new StreamId("assignment", report);
    }
}
