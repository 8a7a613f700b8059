package esperanza.notification;

import static esperanza.kernel.Audience.CASE;
import static esperanza.kernel.Audience.IDENTITY;
import static esperanza.kernel.Audience.INVESTIGATION;
import static esperanza.kernel.Audience.PROTECTION;
import static java.util.stream.Collectors.joining;

import esperanza.access.TestTags;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.notification.Publisher.By;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One case as the other services publish it. */
record Story(Publisher publisher, UUID report, UUID of, UUID woman, UUID community, UUID measure) {

    /** Opens the rotas, so that there is somebody to be called. */
    static Story begin(Publisher publisher) {
        TestRota.open();
        return new Story(
                publisher,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** Receives a report with danger, of which the community waits until an officer has triaged it. */
    void receivedOfAnyone(Instant at) {
        received(at, true, "XX-01", "", List.of(), ", \"waiting\": [\"%s\"]".formatted(community));
    }

    /** The triage carries the danger on to the community. */
    void dangerRecognised() {
        publisher.publish(
                "intake.danger-recognised",
                reports(),
                caseId(),
                By.person("intake-officer"),
                CASE,
                Instant.now(),
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"by\": \"TRIAGE\", \"affected\": [{\"party\": \"%s\", \"kind\": \"COMMUNITY\"}]}"
                        .formatted(report, of, community));
    }

    void received(Instant at, boolean imminentDanger, String area) {
        received(at, imminentDanger, area, "", List.of());
    }

    /** Receives a threat by people of this institution, without imminent danger. */
    void receivedAccusingWithoutDanger(String institution, Instant at) {
        received(at, false, "XX-01", "", TestTags.of(caseId(), institution));
    }

    /** Receives an imminent danger caused by people of this institution. */
    void receivedAccusing(String institution, Instant at) {
        received(at, true, "XX-01", "", TestTags.of(caseId(), institution));
    }

    /** Receives a report whose sender refuses to be counted. */
    void receivedNotToBeCounted(Instant at, boolean imminentDanger, String area) {
        received(at, imminentDanger, area, ", \"STATISTICS\": \"REFUSED\"", List.of());
    }

    private void received(Instant at, boolean imminentDanger, String area, String consents, List<String> shutTo) {
        received(at, imminentDanger, area, consents, shutTo, "");
    }

    private void received(
            Instant at, boolean imminentDanger, String area, String consents, List<String> shutTo, String more) {
        publisher.publish("intake.report-received", reports(), caseId(), By.HOTLINE, CASE, at, """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "channel": "HOTLINE", "imminentDanger": %s,
                 "firstLevelArea": "%s", "affected": [{"party": "%s", "kind": "PERSON"},
                 {"party": "%s", "kind": "COMMUNITY"}], "consents": {"PROTECTION": "GRANTED"%s},
                 "shutTo": [%s]%s}""".formatted(
                        report,
                        of,
                        at,
                        imminentDanger,
                        area,
                        woman,
                        community,
                        consents,
                        shutTo.stream().map("\"%s\""::formatted).collect(joining(",")),
                        more));
    }

    /** An officer codes where it happened. */
    void coded(String area) {
        publisher.publish(
                "intake.report-coded",
                reports(),
                caseId(),
                By.person("intake-officer"),
                CASE,
                Instant.now(),
                """
                {"reportId": "%s", "caseId": "%s", "placePrecision": "FIRST_LEVEL", "firstLevelArea": "%s", "shutTo": []}""".formatted(report, of, area));
    }

    /** @param event consent-given or consent-withdrawn */
    void consent(String event, String purpose) {
        consent(event, purpose, "");
    }

    /** The same answer, given by one party for itself alone. */
    void ownConsent(String event, String purpose) {
        consent(event, purpose, ", \"onlyFor\": \"%s\"".formatted(woman));
    }

    private void consent(String event, String purpose, String onlyFor) {
        publisher.publish(
                "intake." + event,
                reports(),
                caseId(),
                By.HOTLINE,
                CASE,
                Instant.now(),
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"purpose\": \"%s\", \"affected\": []%s}"
                        .formatted(report, of, purpose, onlyFor));
    }

    /** A supervisor seals the case. */
    void sealed() {
        publisher.publish(
                "intake.case-sealed",
                new StreamId("circle", of),
                caseId(),
                By.person("supervisor"),
                IDENTITY,
                Instant.now(),
                "{\"caseId\": \"%s\"}".formatted(of));
    }

    /** The reporter adds something after the triage. */
    void said() {
        publisher.publish(
                "intake.statement-added",
                reports(),
                caseId(),
                By.HOTLINE,
                CASE,
                Instant.now(),
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"statementId\": \"%s\", \"kind\": \"ADDITION\", \"afterTriage\": true}"
                        .formatted(report, of, UUID.randomUUID()));
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

    /** A recognition was undone, and the plan that goes on has a measure. */
    UUID setApart() {
        UUID separation = UUID.randomUUID();
        publisher.publish(
                "protection.parties-set-apart",
                plan(),
                caseId(),
                By.POLICY,
                CASE,
                Instant.now(),
                "{\"planId\": \"%s\", \"caseId\": \"%s\", \"measures\": [\"%s\"], \"separationId\": \"%s\"}"
                        .formatted(woman, of, measure, separation));
        return separation;
    }

    void separationReviewed(UUID separation) {
        publisher.publish(
                "protection.separation-reviewed",
                plan(),
                caseId(),
                By.person("protection-officer"),
                PROTECTION,
                Instant.now(),
                "{\"planId\": \"%s\", \"caseId\": \"%s\", \"separationId\": \"%s\"}".formatted(woman, of, separation));
    }

    /** Somebody requests the reporter's identity. */
    UUID identityRequested() {
        UUID request = UUID.randomUUID();
        identity(
                "identity-requested",
                request,
                By.person("intake-officer"),
                ", \"purpose\": \"SAFE_CONTACT\", \"by\": \"0a1b2c\"");
        return request;
    }

    /** @param event identity-granted or identity-denied */
    void identityAnswered(String event, UUID request) {
        identity(event, request, By.person("custodian"), ", \"by\": \"3d4e5f\"");
    }

    /** The data of the report were erased before anybody answered. */
    void identityRequestOvertaken(UUID request) {
        identity("identity-request-overtaken", request, By.POLICY, "");
    }

    private void identity(String event, UUID request, By by, String more) {
        publisher.publish(
                "intake." + event,
                new StreamId("identity", report),
                caseId(),
                by,
                IDENTITY,
                Instant.now(),
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"requestId\": \"%s\"%s}"
                        .formatted(report, of, request, more));
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

    /** The person of this plan says something, or it is agreed with them. */
    void checkin(UUID person, String event, Instant nextBy) {
        publisher.publish(
                "protection." + event,
                new StreamId("checkin", person),
                caseId(),
                By.person("protection-officer"),
                PROTECTION,
                Instant.now(),
                "{\"planId\": \"%1$s\", \"caseId\": \"%2$s\", \"checkinId\": \"%1$s\", \"nextBy\": \"%3$s\"}"
                        .formatted(person, of, nextBy));
    }

    void handover(String event) {
        handover(event, Instant.now());
    }

    void handover(String event, Instant at) {
        publisher.publish(
                "protection." + event,
                new StreamId("measure", measure),
                caseId(),
                By.person("protection-officer"),
                PROTECTION,
                at,
                "{\"planId\": \"%s\", \"parties\": [\"%s\"], \"caseId\": \"%s\", \"measureId\": \"%s\"}"
                        .formatted(woman, woman, of, measure));
    }

    /** The file is registered, taken by somebody, and a hypothesis is adopted. */
    void investigated() {
        file("file-registered", By.POLICY, CASE);
        file("file-taken", By.person("investigator"), CASE);
        publisher.publish(
                "investigation.hypothesis-adopted",
                new StreamId("hypothesis", UUID.nameUUIDFromBytes(of.toString().getBytes(StandardCharsets.UTF_8))),
                caseId(),
                By.person("investigator"),
                INVESTIGATION,
                Instant.now(),
                "{\"caseId\": \"%s\", \"type\": \"DEFENCE_LINKED\"}".formatted(of));
    }

    /** The file is registered, and nobody takes it. */
    void registered() {
        file("file-registered", By.POLICY, CASE);
    }

    /** @param event file-released or file-reassigned */
    void fileOnTheMove(String event) {
        file(event, By.person("supervisor"), CASE);
    }

    private void file(String event, By by, Audience audience) {
        publisher.publish(
                "investigation." + event,
                new StreamId("file", of),
                caseId(),
                by,
                audience,
                Instant.now(),
                "{\"caseId\": \"%s\"}".formatted(of));
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
