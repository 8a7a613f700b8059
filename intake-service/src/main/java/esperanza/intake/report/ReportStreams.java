package esperanza.intake.report;

import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import java.util.UUID;

/** The streams of a report, of its case and of its parties, by their ids. */
public final class ReportStreams {

    public static final StreamType<ReportCommand, Report, ReportEvent> REPORT =
            StreamType.of("report", ReportEvent.class, new ReportDecider());

    private ReportStreams() {}

    public static StreamId report(UUID report) {
        return REPORT.stream(report);
    }

    /** The openings of the report: by whom, which part, for which purpose. */
    public static StreamId access(UUID report) {
        return new StreamId("access", report);
    }

    /** The requests for the reporter's identity, and their answers. */
    public static StreamId identity(UUID report) {
        return new StreamId("identity", report);
    }

    /** Need to know: the persons who may know of the case. */
    public static StreamId circle(CaseId of) {
        return new StreamId("circle", of.value());
    }

    /** The requests, holds, approvals and execution of the erasure of its data. */
    public static StreamId erasure(UUID report) {
        return new StreamId("erasure", report);
    }

    /** The claim for triage. */
    public static StreamId assignment(UUID report) {
        return new StreamId("assignment", report);
    }

    /** The identity of a party: with which other it is one. */
    public static StreamId party(PartyRef party) {
        return new StreamId("party", party.value());
    }

    /** The decisions about a case and other cases. */
    public static StreamId ofCase(CaseId of) {
        return new StreamId("case", of.value());
    }

    /** To which series it belongs, because it resembles other reports. */
    public static StreamId likeness(ReportId of) {
        return new StreamId("likeness", of.value());
    }
}
