package esperanza.investigation.file;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.StreamId;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.relay.Neighbour;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Referrals of intake, and the people who work on the files. */
public final class Callers {

    public static final Neighbour INTAKE = new Neighbour("intake");

    private Callers() {}

    /** Publishes a referral and waits until the file is there, with its first hypothesis. */
    public static UUID referred() {
        UUID caseId = UUID.randomUUID();
        refer(caseId, "INVESTIGATION");
        begun(caseId);
        return caseId;
    }

    /** Waits until the file of the case is there, with its first hypothesis. */
    public static void begun(UUID caseId) {
        eventually(
                () -> hypotheses(caseId),
                json -> json.getList("items") != null && !json.getList("items").isEmpty());
    }

    /** A case whose file has these parties, and was taken by the investigator. */
    public static UUID takenOf(PartyRef... parties) {
        UUID caseId = UUID.randomUUID();
        refer(caseId, "INVESTIGATION", List.of(), List.of(parties));
        begun(caseId);
        take(caseId);
        return caseId;
    }

    public static void refer(UUID caseId, String to) {
        refer(caseId, to, List.of());
    }

    /** @param shutTo exclusion tags of the accused institutions */
    public static void refer(UUID caseId, String to, List<String> shutTo) {
        refer(caseId, to, shutTo, List.of(new PartyRef(UUID.randomUUID())));
    }

    private static void refer(UUID caseId, String to, List<String> shutTo, List<PartyRef> parties) {
        UUID report = UUID.randomUUID();
        INTAKE.publish(new StreamId("report", report), "report-received.v1", """
                {"reportId": "%s", "caseId": "%s", "shutTo": [%s]}""".formatted(
                        report, caseId, shutTo.stream().map("\"%s\""::formatted).collect(joining(","))));
        INTAKE.publish(new StreamId("report", report), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "imminentDanger": false, "firstLevelArea": "XX-01",
                 "referrals": [{"to": "%s", "basis": "CONSENT", "affected": [%s]}]}""".formatted(
                        report,
                        caseId,
                        Instant.now(),
                        to,
                        parties.stream().map(Callers::affected).collect(joining(","))));
    }

    private static String affected(PartyRef party) {
        return "{\"party\": \"%s\", \"kind\": \"PERSON\"}".formatted(party.value());
    }

    /** A person triages a report of the case. */
    public static void triage(UUID caseId, UUID report, String urgency) {
        INTAKE.publish(new StreamId("report", report), "report-triaged.v1", """
                {"reportId": "%s", "caseId": "%s", "urgency": "%s"}""".formatted(report, caseId, urgency));
    }

    public static Answer file(UUID caseId) {
        return investigator().get(path(caseId));
    }

    public static Json hypotheses(UUID caseId) {
        return investigator().get(path(caseId) + "/hypotheses").json();
    }

    /** The link with the defence work. */
    public static String first(UUID caseId) {
        return "/hypotheses/" + HypothesisId.first(new CaseId(caseId)).value();
    }

    /** A person's command on something of the case that takes no version. */
    public static Answer say(String who, UUID caseId, String what, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(path(caseId) + what);
    }

    /** A case whose file the investigator has taken. */
    public static UUID taken() {
        UUID caseId = referred();
        take(caseId);
        return caseId;
    }

    private static void take(UUID caseId) {
        assertThat(command("\"1\"").post(path(caseId) + "/taking").status()).isEqualTo(200);
    }

    public static String path(UUID caseId) {
        return "/v1/investigations/" + caseId;
    }

    public static Request command(String seen) {
        return investigator().header("Idempotency-Key", key()).header("If-Match", seen);
    }

    public static Request investigator() {
        return person("investigator");
    }

    public static Request person(String role) {
        return given().token(TestParts.keycloak().tokenOfPerson(role)).contentType("application/json");
    }

    /** The subject claim of every token of this person. */
    public static String subject(String who) {
        String payload = TestParts.keycloak().tokenOfPerson(who).split("\\.")[1];
        return Json.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }

    /** Opens a part of the file for the investigation. */
    public static Answer open(String who, UUID caseId, String part) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"INVESTIGATION\"}".formatted(part))
                .post(path(caseId) + "/openings");
    }

    /** From now on, an investigator without a login is the only one who may know of the case. */
    public static void assignedToAnother(UUID caseId) {
        INTAKE.publish(new StreamId("circle", caseId), "person-assigned.v1", """
                {"caseId": "%s", "capacity": "INVESTIGATION", "mark": "%s", "assignment": {"subject": "%s"}}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), "another"), caseId));
        eventually(() -> file(caseId).status() == 404);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static void problem(Answer response, int status, String code) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.json().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
    }
}
