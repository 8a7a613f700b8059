package esperanza.notification;

import static esperanza.kernel.Audience.CASE;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.notification.Publisher.By;
import java.time.Instant;
import java.util.UUID;

/** One case as the other services tell it. */
record Story(Publisher publisher, UUID report, UUID of, UUID woman, UUID community, UUID measure) {

    static Story begin(Publisher publisher) {
        return new Story(
                publisher,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    void received(Instant at, boolean imminentDanger, String area) {
        publisher.publish("intake.report-received", reports(), caseId(), By.HOTLINE, CASE, at, """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "channel": "HOTLINE", "imminentDanger": %s,
                 "firstLevelArea": "%s", "affected": [{"party": "%s", "kind": "PERSON"},
                 {"party": "%s", "kind": "COMMUNITY"}], "consents": {"PROTECTION": "GRANTED"}}""".formatted(
                        report, of, at, imminentDanger, area, woman, community));
    }

    void triaged(By by) {
        triaged(by, Instant.now());
    }

    void triaged(By by, Instant at) {
        publisher.publish(
                "intake.report-triaged",
                reports(),
                caseId(),
                by,
                CASE,
                at,
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"urgency\": \"U0\"}".formatted(report, of));
    }

    void decided(Instant at) {
        publisher.publish(
                "protection.urgent-measure-decided",
                plan(),
                caseId(),
                By.person("protection-officer"),
                PROTECTION,
                at,
                "{\"planId\": \"%s\", \"parties\": [\"%s\"], \"caseId\": \"%s\", \"measureId\": \"%s\"}"
                        .formatted(woman, woman, of, measure));
    }

    void handover(String event) {
        publisher.publish(
                "protection." + event,
                plan(),
                caseId(),
                By.person("protection-officer"),
                PROTECTION,
                Instant.now(),
                "{\"planId\": \"%s\", \"parties\": [\"%s\"], \"caseId\": \"%s\", \"measureId\": \"%s\"}"
                        .formatted(woman, woman, of, measure));
    }

    private StreamId reports() {
        return new StreamId("report", report);
    }

    private StreamId plan() {
        return new StreamId("plan", woman);
    }

    private CaseId caseId() {
        return new CaseId(of);
    }
}
