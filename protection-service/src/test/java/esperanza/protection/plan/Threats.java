package esperanza.protection.plan;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.relay.Neighbour;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** Threats as intake publishes them, and the people who protect against them. */
final class Threats {

    private static final Neighbour INTAKE = new Neighbour("intake");

    private Threats() {}

    /** Publishes a referral of a case about this woman, and waits until her plan has it. */
    static UUID referred(UUID woman) {
        UUID report = UUID.randomUUID();
        UUID caseId = UUID.randomUUID();
        INTAKE.publish(
                new StreamId("report", report),
                "report-received.v1",
                "{\"reportId\": \"%s\", \"caseId\": \"%s\"}".formatted(report, caseId));
        INTAKE.publish(new StreamId("report", report), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s",
                 "imminentDanger": false, "referrals": [{"to": "PROTECTION", "basis": "CONSENT",
                  "affected": [{"party": "%s", "kind": "PERSON"}]}]}""".formatted(
                        report, caseId, Instant.now(), woman));
        eventually(() -> person("supervisor").get(plan(woman)).text().contains(caseId.toString()));
        return caseId;
    }

    /** The woman takes back her consent to protection. */
    static void consentWithdrawn(UUID woman, UUID caseId) {
        consent("withdrawn", woman, caseId);
    }

    /** The woman gives her consent to protection, for the first time or again. */
    static void consentGiven(UUID woman, UUID caseId) {
        consent("given", woman, caseId);
    }

    private static void consent(String what, UUID woman, UUID caseId) {
        UUID report = UUID.randomUUID();
        INTAKE.publish(
                new StreamId("report", report), "consent-%s.v1".formatted(what), """
                {"reportId": "%s", "caseId": "%s", "purpose": "PROTECTION",
                 "affected": [{"party": "%s", "kind": "PERSON"}]}""".formatted(report, caseId, woman));
    }

    /** The woman is the same as the other one, whose plan goes on for both. */
    static void merged(UUID woman, UUID caseId, UUID into) {
        INTAKE.publish(new StreamId("party", woman), "party-merged.v1", """
                {"caseId": "%s", "party": "%s", "into": "%s", "reasons": {"subject": "%s"}}""".formatted(caseId, woman, into, woman));
    }

    /** From now on this person is the only one in the capacity PROTECTION who may know of the case. */
    static void assigned(UUID caseId, String who) {
        INTAKE.publish(new StreamId("circle", caseId), "person-assigned.v1", """
                {"caseId": "%s", "capacity": "PROTECTION", "mark": "%s", "assignment": {"subject": "%s"}}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), subject(who)), caseId));
    }

    /** From now on the case is shut to this person. */
    static void shut(UUID caseId, String who) {
        INTAKE.publish(new StreamId("circle", caseId), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), subject(who))));
    }

    /** From now on the case is shut to everybody of this institution. */
    static void shutToInstitution(UUID caseId, String institution) {
        String tags = TestTags.of(new CaseId(caseId), institution).stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
        INTAKE.publish(
                new StreamId("circle", caseId),
                "conflict-wall-applied.v1",
                "{\"caseId\": \"%s\", \"shutTo\": [%s]}".formatted(caseId, tags));
    }

    /** Decides an escort for this case of the plan, and returns the id of the measure. */
    static UUID decided(String who, UUID woman, UUID caseId, String description) {
        String id = command(who, plan(woman), """
                {"caseId": "%s", "type": "ESCORT", "description": "%s", "reasons": "An explicit threat"}""".formatted(caseId, description))
                .post(plan(woman) + "/urgent-measures")
                .expect(201)
                .json()
                .getString("measureId");
        return UUID.fromString(id);
    }

    /** A command of a person who has read the plan. */
    static Request command(String who, String plan, String body) {
        return person(who)
                .header("Idempotency-Key", key())
                .header("If-Match", person(who).get(plan).header("ETag"))
                .body(body);
    }

    static Request person(String who) {
        return given().token(TestParts.keycloak().tokenOfPerson(who)).contentType("application/json");
    }

    /** The subject claim of every token of this person. */
    static String subject(String who) {
        String payload = TestParts.keycloak().tokenOfPerson(who).split("\\.")[1];
        return Json.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }

    static String plan(UUID woman) {
        return "/v1/protections/" + woman;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static void problem(Answer response, int status, String code) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.json().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
    }
}
