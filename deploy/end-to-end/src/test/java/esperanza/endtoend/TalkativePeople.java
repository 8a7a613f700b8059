package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** People who write the canary into every field that exists, and into fields that do not exist. */
final class TalkativePeople {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
    private static final Pattern PLANTED = Pattern.compile("\\{\\d}(-\\w+)?(@[\\w.]+)?");

    private static final String REPORT = said("""
            {"channel": "HOTLINE", "reporterKind": "{0}-kind", "account": "{0}-account", "code": "{0}-code",
             "files": ["{0}-file"], "language": "{0}-language",
             "occurred": {"from": "{0}-date", "precision": "HOUR"},
             "place": {"area": "XX-02-001", "description": "{0}-place", "{0}-unknown": "{0}-inside"},
             "threat": {"expression": ["DIRECT_EXPLICIT", "{0}-facet"], "channel": ["PHONE_CALL"],
                        "discrimination": ["{0}-ethnicity"], "authorInstitution": ["{0}-institution"],
                        "authorRole": ["{0}-author"],
                        "traces": [{"kind": "HANDLE", "value": "{0}-handle"}, {"kind": "{0}-trace", "value": "{1}"}]},
             "defence": {"description": "{0}-defence", "activities": ["{0}-activity"]},
             "parties": [{"kind": "PERSON", "name": "{0}-name", "contact": "+504 {1}", "document": "{1}",
                          "note": "{0}-note", "factors": ["{0}-people"],
                          "wishes": {"interpreter": "{0}-tongue", "companion": "{0}-aunt", "interviewer": "{0}-woman"}},
                         {"kind": "FAMILY", "name": "{0}-sister", "contact": "{0}-sister@example.org"}],
             "imminentDanger": true, "{0}-property": {"{0}": ["{0}-value"]},
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED", "{0}-purpose": "GRANTED"},
             "contact": {"name": "{0}-reporter", "phone": "{1}", "email": "{0}@example.org", "document": "{0}-passport"},
             "safeContact": {"method": "{0}-method", "value": "{0}-value", "hours": "{0}-hours",
                             "codeWord": "{0}-word", "through": "{0}-friend"}}""");

    private final Platform platform;
    private final Client client = new Client();

    TalkativePeople(Platform platform) {
        this.platform = platform;
    }

    private static String said(String text) {
        PLANTED.matcher(text).results().map(MatchResult::group).forEach(SAID::add);
        return text.replace("{0}", Canary.WORD).replace("{1}", Canary.NUMBER).replace("{2}", Canary.ADDRESS);
    }

    /** Plays all people; returns the texts that they sent, each once. */
    Set<String> act() {
        var report = taken(post("hotline-demo", "intake", "/v1/reports", REPORT), 201)
                .text("/reportId");
        var seen = get("intake-officer", "intake", "/v1/reports/" + report);
        refusedReports();
        triaged("/v1/reports/" + report);
        var caseId = seen.text("/caseId");
        delivered("/v1/protections/" + seen.text("/parties/0/party"), caseId);
        adopted("/v1/investigations/" + caseId);
        overseen("/v1/cases/" + caseId);
        openedAndFollowed("/v1/reports/" + report);
        keptAmongFew("/v1/reports/" + report);
        spokenInPublic();
        return Set.copyOf(SAID);
    }

    private void keptAmongFew(String report) {
        var somebody = UUID.randomUUID();
        taken(post("supervisor", "intake", report + "/conflict-walls", said("""
                {"institutions": ["{0}-battalion"], "persons": ["{0}-cousin"], "reasons": "{0}-kin"}""")), 200);
        taken(post("supervisor", "intake", report + "/assignments", said("""
                {"capacity": "INVESTIGATION", "person": "%s", "reasons": "{0}-knows"}""").formatted(somebody)), 200);
        taken(post("investigator", "intake", report + "/broken-glass", said("""
                {"reasons": "{0}-glass: she calls from the road and nobody answers"}""")), 201);
        taken(
                post(
                        "supervisor",
                        "intake",
                        report + "/assignments/ending",
                        said("""
                {"capacity": "INVESTIGATION", "person": "%s", "reasons": "{0}-leave"}""").formatted(somebody)),
                200);
        taken(post("supervisor", "intake", report + "/sealing", said("{\"reasons\": \"{0}-source\"}")), 200);
        taken(post("hotline-demo", "intake", report + "/contact-compromise", ""), 204);
    }

    private void openedAndFollowed(String report) {
        refusedPlainly("intake-officer", report + "/openings", "{\"part\": \"ACCOUNT\", \"purpose\": \"{0}-purpose\"}");
        var account = taken(post("intake-officer", "intake", report + "/openings", said("""
                {"part": "ACCOUNT", "purpose": "TRIAGE", "reasons": "{0}-reasons"}""")), 200);
        assertThat(account.text("/told/account"))
                .as("it can be read, on the record")
                .contains(Canary.WORD);
        var asked = taken(post("intake-officer", "intake", report + "/identity-requests", said("""
                {"purpose": "SAFE_CONTACT", "reasons": "{0}-reasons"}""")), 201);
        var request = report + "/identity-requests/" + asked.text("/requestId");
        taken(post("custodian", "intake", request + "/denial", said("{\"reasons\": \"{0}-no\"}")), 200);
        taken(post("custodian", "intake", report + "/look-alikes/of-reporter", said("""
                {"purpose": "INVESTIGATION", "reasons": "{0}-twice"}""")), 200);
        taken(post("intake-officer", "intake", report + "/duties", said("""
                {"interview": {"language": "es", "ownLanguage": false, "answers": {"NEEDS": "ANSWERED"},
                               "words": {"NEEDS": "{0}-needs", "SAFE_CONTACT": "{0}-neighbour"}},
                 "verbatim": {"kind": "MESSAGE", "words": "{0}-verbatim", "place": "{0}-envelope"}}""")), 200);
        refusedPlainly("intake-officer", report + "/duties", "{\"receipt\": \"{0}-way\"}");
        taken(post("intake-officer", "intake", report + "/questions", said("{\"words\": \"{0}-where\"}")), 201);
        refusedPlainly("hotline-demo", report + "/statements", "{\"kind\": \"{0}-kind\", \"words\": \"{0}-words\"}");
        taken(post("hotline-demo", "intake", report + "/statements", said("""
                {"kind": "ADDITION", "words": "{0}-more"}""")), 201);
    }

    private void refusedPlainly(String who, String path, String body) {
        taken(post(who, "intake", path, said(body)), 422);
    }

    private void spokenInPublic() {
        var report = stranger("reports", said("{\"account\": \"{0}-account\", \"receipt\": true}"), 201);
        var receipt = report.path("receipt").asText();
        stranger("reports", said("{\"account\": \"{0}-cut"), 400);
        stranger("conversation", said("{\"receipt\": \"{0}-receipt\"}"), 404);
        stranger(
                "conversation/statements",
                said("{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"{0}-more\"}"),
                201);
        var seen = stranger("conversation", "{\"receipt\": \"" + receipt + "\"}", 200);
        assertThat(seen.at("/said/0/words").asText()).contains(Canary.WORD);
    }

    /** A request of a stranger whose program and network reveal more than the stranger wants. */
    private JsonNode stranger(String path, String body, int expected) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url("intake", "/v1/public/" + path)))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", said("{0}-agent"))
                    .header("X-Forwarded-For", said("{2}"))
                    .header("Forwarded", said("for=\"[{2}]\";host={0}-host"))
                    .header("Referer", said("https://{0}.example.org/"))
                    .header("Cookie", said("{0}={0}-cookie"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refusedReports() {
        taken(post("hotline-demo", "intake", "/v1/reports", said("{\"account\": \"{0}-cut")), 400);
        taken(post("hotline-demo", "intake", "/v1/reports", said("{\"contact\": {\"name\": \"{0}-alone\"}}")), 422);
        taken(post("hotline-demo", "intake", "/v1/reports", said("[\"{0}-array\"]")), 422);
        taken(post("hotline-demo", "intake", said("/v1/{0}-path"), "{}"), 404);
        taken(get("intake-officer", "intake", said("/v1/reports?after={0}-cursor")), 422);
    }

    private void triaged(String report) {
        var triage = report + "/triage";
        var officer = "intake-officer";
        refused(officer, "intake", report, triage, """
                {"urgency": "{0}-urgency", "factors": {}, "reasons": "{0}-reasons"}""");
        refused(officer, "intake", report, triage, """
                {"urgency": "U0", "factors": {"{0}-factor": "PRESENT"}, "reasons": {"{0}": "{0}-type"}}""");
        refused(officer, "intake", report, triage, """
                {"urgency": "U0", "factors": {}, "reasons": "{0}-reasons", "{0}-more": "{0}-more"}""");
        taken(decide(officer, "intake", report, triage, said("{\"urgency\": \"U0\", \"reasons\": \"{0}-cut")), 400);
        taken(decide(officer, "intake", report, triage, said("""
                {"urgency": "U0", "factors": {"ARMED_PRESENCE_NOW": "PRESENT"}, "reasons": "{0}-reasons"}""")), 200);
        taken(decide(officer, "intake", report, report + "/codings", said("""
                {"source": "CALL", "learnt": [{"kind": "PERSON", "name": "{0}-son", "contact": "{0}-son@example.org",
                 "document": "{0}-passport", "note": "{0}-hidden"}]}""")), 200);
    }

    private void delivered(String plan, String caseId) {
        client.until("a plan is open", url("protection", plan), token("protection-officer"), a -> a.status() == 200);
        var officer = "protection-officer";
        refused(officer, "protection", plan, plan + "/urgent-measures", """
                {"caseId": "{0}-case", "type": "{0}-type", "description": "{0}-what", "reasons": "{0}-why"}""");
        var measure = taken(
                        decide(
                                officer,
                                "protection",
                                plan,
                                plan + "/urgent-measures",
                                said("""
                {"caseId": "%s", "type": "ESCORT", "description": "{0}-what", "reasons": "{0}-why"}""").formatted(caseId)),
                        201)
                .text("/measureId");
        taken(
                decide(
                        "supervisor",
                        "protection",
                        plan,
                        plan + "/measures/" + measure + "/reassignment",
                        said("{\"person\": \"%s\", \"reasons\": \"{0}-away\"}").formatted(UUID.randomUUID())),
                200);
        var handover = plan + "/measures/" + measure + "/handover";
        refused(officer, "protection", plan, handover, "{\"note\": 7, \"handedOverAt\": \"{0}-instant\"}");
        taken(decide(officer, "protection", plan, handover, said("{\"note\": \"{0}-note\"}")), 200);
        taken(decide("risk-analyst", "protection", plan, handover + "/confirmation", said("""
                {"by": "BENEFICIARY", "note": "{0}-note"}""")), 200);
        var opened = taken(post(officer, "protection", plan + "/openings", said("""
                {"part": "MEASURES", "purpose": "PROTECTION", "reasons": "{0}-reasons"}""")), 200);
        assertThat(opened.text("/measures/0/description")).contains(Canary.WORD);
    }

    private void adopted(String file) {
        var seen = client.until(
                "a hypothesis is there",
                url("investigation", file + "/hypotheses"),
                token("investigator"),
                a -> !a.text("/items/0/hypothesisId").isEmpty());
        var adoption = file + "/hypotheses/" + seen.text("/items/0/hypothesisId") + "/adoption";
        taken(decide("investigator", "investigation", file, file + "/taking", ""), 200);
        taken(decide("supervisor", "investigation", file, file + "/release", said("""
                {"ground": "AWAY", "reasons": "{0}-ill"}""")), 200);
        refused("investigator", "investigation", file, adoption, "{\"reasons\": [\"{0}-list\"]}");
        taken(decide("investigator", "investigation", file, adoption, said("{\"reasons\": \"{0}-why\"}")), 200);
        var opened = taken(post("investigator", "investigation", file + "/openings", said("""
                {"part": "HYPOTHESES", "purpose": "INVESTIGATION", "reasons": "{0}-reasons"}""")), 200);
        assertThat(opened.text("/events/0/content/reasons")).contains(Canary.WORD);
    }

    private void overseen(String ofCase) {
        var oversight = ofCase + "/oversight";
        var timeline = client.until(
                "a timeline is there",
                url("notification", ofCase + "/timeline"),
                token("ombudsman"),
                a -> a.status() == 200);
        taken(
                post(
                        "ombudsman",
                        "notification",
                        oversight + "/contests",
                        said("""
                {"entry": "%s", "reasons": "{0}-reasons"}""").formatted(timeline.text("/items/0/id"))),
                201);
        taken(post("ombudsman", "notification", oversight + "/demands", said("""
                {"of": "{0}-function", "question": "{0}-question"}""")), 422);
        var demand = taken(post("ombudsman", "notification", oversight + "/demands", said("""
                {"of": "PROTECTION", "question": "{0}-question"}""")), 201)
                .text("/oversightId");
        taken(post("protection-officer", "notification", "/v1/oversight/" + demand + "/answer", said("""
                {"answer": "{0}-answer"}""")), 200);
    }

    private void refused(String who, String service, String seen, String command, String body) {
        taken(decide(who, service, seen, command, said(body)), 422);
    }

    private static Answer taken(Answer answer, int expected) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        return answer;
    }

    private Answer decide(String who, String service, String seen, String command, String body) {
        var version = get(who, service, seen).header("ETag");
        return client.post(url(service, command), token(who), key(), version, body);
    }

    private Answer post(String who, String service, String path, String body) {
        return client.post(url(service, path), token(who), key(), java.util.Optional.empty(), body);
    }

    private Answer get(String who, String service, String path) {
        return client.get(url(service, path), token(who));
    }

    private String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
