package esperanza.investigation.figures.domain;

import java.time.Instant;
import java.util.Map;

/** The events of a case as a test tells them. Its report came on 2 January 2025 at 12:00. */
record Example(CaseHistory history) {

    static final Milestones MILESTONES = Milestones.shipped(Milestones.NEWEST);
    static final Instant RECEIVED = Instant.parse("2025-01-02T12:00:00Z");

    static Example reported() {
        return new Example(CaseHistory.NOTHING)
                .on(
                        "2025-01-02T12:05:00Z",
                        "intake.report-received",
                        Map.of(
                                "reportId",
                                "r1",
                                "occurredAt",
                                RECEIVED.toString(),
                                "firstLevelArea",
                                "XX-01",
                                "consents",
                                Map.of("INVESTIGATION", "GRANTED")));
    }

    static Example opened() {
        return reported().on("2025-01-02T13:00:00Z", "investigation.file-registered");
    }

    Example on(String at, String event, Map<String, Object> content) {
        return new Example(new CaseFold(MILESTONES, history)
                .add(Happened.of(event, Instant.parse(at), "PROSECUTION", content))
                .history());
    }

    Example on(String at, String event) {
        return on(at, event, Map.of());
    }

    /** When the case reached it; empty text: never. */
    String reached(String milestone) {
        Instant at = history.milestones(MILESTONES).get(milestone);
        return at == null ? "" : at.toString();
    }
}
