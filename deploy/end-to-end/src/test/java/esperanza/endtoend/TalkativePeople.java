package esperanza.endtoend;

import static esperanza.endtoend.People.taken;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** People who write the canary into every field that exists, and into fields that do not exist. */
final class TalkativePeople {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
    private static final List<String> PARTS = List.of(
            "FILE",
            "QUALIFICATION",
            "HYPOTHESES",
            "ANALYSIS",
            "DILIGENCE",
            "PROGRAMME",
            "EVIDENCE",
            "AUTHORSHIP",
            "PROCEDURE",
            "PARTICIPATION",
            "CLOSURE",
            "PATTERN",
            "DOSSIER");
    private static final List<String> PARTS_OF_PLAN = List.of(
            "MEASURES",
            "DELIVERIES",
            "SEPARATIONS",
            "CONVERSATIONS",
            "RISK",
            "DECISION",
            "CHANGE",
            "PEOPLE",
            "CHECKIN",
            "ALARM");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String CUSTODIAN = "custodian";
    private static final int CANARY_WEEK = 11;
    private static final Pattern PLANTED = Pattern.compile("\\{\\d}(-\\w+)?(@[\\w.]+)?");

    private static final String REPORT = said("""
            {"channel": "HOTLINE", "reporterKind": "{0}-kind", "account": "{0}-account", "code": "{0}-code",
             "externalReference": "{0}-call", "files": ["{0}-file"], "language": "{0}-language",
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

    /** A report that says nothing in any form that is known. */
    private static final String ODD = said("""
            {"channel": "{0}-channel", "reporterKind": "{0}-kind", "account": "{0}-account", "code": "{0}-code",
             "externalReference": "{0}-call", "files": ["{0}-file"], "language": "{0}-language",
             "occurred": {"from": "{0}-from", "to": "{0}-to", "precision": "{0}-precision"},
             "place": {"area": "{0}-area", "precision": "{0}-precision", "description": "{0}-place"},
             "threat": {"expression": ["{0}-expression"], "channel": ["{0}-channel"], "digital": ["{0}-digital"],
                        "target": ["{0}-target"], "harm": ["{0}-harm"], "aim": ["{0}-aim"], "author": ["{0}-class"],
                        "stateLink": "{0}-link", "authorRole": ["{0}-role"], "authorInstitution": ["{0}-institution"],
                        "discrimination": ["{0}-ethnicity"], "pattern": ["{0}-pattern"],
                        "traces": [{"kind": "{0}-trace", "value": "{0}-value"}]},
             "defence": {"activities": ["{0}-activity"], "causes": ["{0}-cause"], "description": "{0}-defence"},
             "parties": [{"kind": "{0}-kind", "name": "{0}-name", "contact": "{0}-contact", "document": "{0}-document",
                          "note": "{0}-note", "factors": ["{0}-factor"],
                          "wishes": {"interpreter": "{0}-tongue", "companion": "{0}-aunt", "interviewer": "{0}-who"}}],
             "consents": {"INVESTIGATION": "{0}-consent"},
             "contact": {"name": "{0}-reporter", "phone": "{0}-phone", "email": "{0}-email", "document": "{0}-document"},
             "safeContact": {"method": "{0}-method", "value": "{0}-value", "hours": "{0}-hours",
                             "codeWord": "{0}-word", "forbiddenChannels": ["{0}-channel"], "through": "{0}-friend"}}""");

    /** The report whose file is talked of: {@link Talk}. */
    private static final String OF_THE_FILE = said("""
            {"channel": "HOTLINE", "account": "{0}-account", "place": {"area": "XX-02-001"},
             "threat": {"traces": [{"kind": "HANDLE", "value": "{0}-handle"}]},
             "parties": [{"kind": "PERSON", "name": "{0}-name"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""");

    private final Platform platform;
    private final People people;
    private final List<Operation> operations;
    private final Map<String, String> names = new HashMap<>();

    TalkativePeople(Platform platform, People people, List<Operation> operations) {
        this.platform = platform;
        this.people = people;
        this.operations = operations;
    }

    private static String said(String text) {
        PLANTED.matcher(text).results().map(MatchResult::group).forEach(SAID::add);
        return text.replace("{0}", Canary.WORD).replace("{1}", Canary.NUMBER).replace("{2}", Canary.ADDRESS);
    }

    /** Plays all people. Returns the ids of what they made, by the names of the parameters of a path. */
    Map<String, String> act() {
        var ofTheFile = taken(people.post("hotline-demo", "intake", "/v1/reports", OF_THE_FILE), 201);
        var report = taken(people.post("hotline-demo", "intake", "/v1/reports", REPORT), 201)
                .text("/reportId");
        var seen = people.get("intake-officer", "intake", "/v1/reports/" + report);
        taken(people.post("hotline-demo", "intake", "/v1/reports", ODD), 201);
        refusedReports();
        triaged("/v1/reports/" + report);
        var caseId = seen.text("/caseId");
        delivered("/v1/protections/" + seen.text("/parties/0/party"), caseId);
        worked(ofTheFile.text("/reportId"), caseId);
        overseen("/v1/cases/" + caseId);
        onDuty();
        openedAndFollowed("/v1/reports/" + report);
        keptAmongFew("/v1/reports/" + report);
        spokenInPublic();
        return names;
    }

    /** The texts that they sent, each once. */
    static Set<String> texts() {
        return Set.copyOf(SAID);
    }

    private void keptAmongFew(String report) {
        taken(people.post("supervisor", "intake", report + "/conflict-walls", said("""
                {"institutions": ["{0}-battalion"], "persons": ["{0}-cousin"], "reasons": "{0}-kin"}""")), 200);
        taken(people.post("supervisor", "intake", report + "/assignments", said("""
                {"capacity": "INVESTIGATION", "person": "{0}-somebody", "reasons": "{0}-knows"}""")), 200);
        var glass = taken(people.post("investigator", "intake", report + "/broken-glass", said("""
                {"reasons": "{0}-glass: she calls from the road and nobody answers"}""")), 201)
                .text("/breakId");
        taken(people.post("ombudsman", "intake", report + "/broken-glass/" + glass + "/review", said("""
                {"justified": true, "reasons": "{0}-review"}""")), 200);
        taken(people.post("supervisor", "intake", report + "/assignments/ending", said("""
                {"capacity": "INVESTIGATION", "person": "{0}-somebody", "reasons": "{0}-leave"}""")), 200);
        taken(
                people.post(
                        "supervisor",
                        "intake",
                        report + "/assignments",
                        said("""
                {"capacity": "INTAKE", "person": "%s", "reasons": "{0}-hers"}""").formatted(platform.keycloak().subjectOfPerson("intake-officer"))),
                200);
        taken(
                people.post(
                        "intake-officer",
                        "intake",
                        report + "/delegations",
                        said("""
                {"person": "{0}-deputy", "until": "%s", "reasons": "{0}-weekend"}""").formatted(Instant.now().plus(A_DAY))),
                200);
        taken(people.post("supervisor", "intake", report + "/sealing", said("{\"reasons\": \"{0}-source\"}")), 200);
        taken(people.post("hotline-demo", "intake", report + "/contact-compromise", ""), 204);
    }

    /** One message leaves: the code to the only way with a channel. */
    private void saidHowToBeReached(String contact) {
        String said = """
                {"reachable": "YES", "wish": "NOTHING",
                 "ways": [{"kind": "SIGNAL", "address": "{0}-number", "language": "es", "ourName": "{0}-we",
                           "askFor": "{0}-neighbour"%s},
                          {"kind": "SMS", "address": "+{1}", "language": "es", "from": "00:00", "until": "00:00",
                           "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}]}""";
        taken(people.post("intake-officer", "intake", contact, said(said.formatted(""))), 200);
        String nowhere = said(said.formatted(", \"zone\": \"{0}-zone\""));
        taken(people.post("intake-officer", "intake", contact, nowhere), 409);
        taken(people.post("intake-officer", "intake", contact + "/renewal", nowhere), 409);
    }

    private void openedAndFollowed(String report) {
        refusedPlainly("intake-officer", report + "/openings", "{\"part\": \"ACCOUNT\", \"purpose\": \"{0}-purpose\"}");
        var account = taken(people.post("intake-officer", "intake", report + "/openings", said("""
                {"part": "ACCOUNT", "purpose": "TRIAGE", "reasons": "{0}-reasons"}""")), 200);
        assertThat(account.text("/told/account"))
                .as("it can be read, on the record")
                .contains(Canary.WORD);
        var asked = taken(people.post("intake-officer", "intake", report + "/identity-requests", said("""
                {"purpose": "SAFE_CONTACT", "reasons": "{0}-reasons"}""")), 201);
        var request = report + "/identity-requests/" + asked.text("/requestId");
        taken(people.post("custodian", "intake", request + "/denial", said("{\"reasons\": \"{0}-no\"}")), 200);
        taken(people.post("custodian", "intake", report + "/look-alikes/of-reporter", said("""
                {"purpose": "INVESTIGATION", "reasons": "{0}-twice"}""")), 200);
        taken(people.post("intake-officer", "intake", report + "/duties", said("""
                {"interview": {"language": "es", "ownLanguage": false, "answers": {"NEEDS": "ANSWERED"},
                               "words": {"NEEDS": "{0}-needs", "SAFE_CONTACT": "{0}-neighbour"}},
                 "verbatim": {"kind": "MESSAGE", "words": "{0}-verbatim", "place": "{0}-envelope"}}""")), 200);
        refusedPlainly("intake-officer", report + "/duties", "{\"receipt\": \"{0}-way\"}");
        taken(people.post("intake-officer", "intake", report + "/questions", said("{\"words\": \"{0}-where\"}")), 201);
        taken(people.post("intake-officer", "intake", "/v1/reports/name-searches", said("""
                        {"name": "{0}-sought", "purpose": "TRIAGE"}""")), 200);
        taken(people.post("hotline-demo", "intake", "/v1/reports/sent/searches", said("""
                        {"externalReference": "{0}-call"}""")), 200);
        laidAtTheDoor(report);
        saidHowToBeReached(report + "/contact");
        var left = "select count(*) from attempt where text_id = 'PROOF' and outcome is not null and addressee = '%s'"
                .formatted(report.substring("/v1/reports/".length()));
        Waiting.until("its code left", () -> new Database(platform, "intake").number(left) == 1);
        refusedPlainly("hotline-demo", report + "/statements", "{\"kind\": \"{0}-kind\", \"words\": \"{0}-words\"}");
        taken(people.post("hotline-demo", "intake", report + "/statements", said("""
                {"kind": "ADDITION", "words": "{0}-more"}""")), 201);
    }

    private void laidAtTheDoor(String report) {
        var party = people.get("intake-officer", "intake", report).text("/parties/0/party");
        var keys = report + "/parties/" + party + "/door-keys";
        saidAtTheOwnDoor(
                "/v1/protections/" + party,
                taken(people.post("intake-officer", "intake", keys, "{\"scope\": \"SELF\"}"), 201)
                        .text("/doorKey"));
        taken(
                people.post(
                        "intake-officer",
                        "intake",
                        report + "/notices",
                        said("""
                {"kind": "NEWS", "party": "%s", "words": "{0}-notice"}""").formatted(party)),
                201);
    }

    /** The words of a person in the rooms of their protection lie sealed like those of everybody else. */
    private void saidAtTheOwnDoor(String plan, String key) {
        var door = new OwnDoor(platform);
        var pass = door.enteredProtection(key);
        var asked = said("{0}-again");
        var why = said("{0}-sister");
        door.protection("/plan", pass, Map.of("act", "REVIEW", "words", asked));
        door.protection("/plan", pass, Map.of("act", "PAUSE", "words", why));
        assertThat(opened("protection-officer", "protection", plan, "PROTECTION", List.of("RISK", "CONVERSATIONS")))
                .contains(asked, why);
    }

    private void refusedPlainly(String who, String path, String body) {
        taken(people.post(who, "intake", path, said(body)), 422);
    }

    private void spokenInPublic() {
        var report = stranger("reports", said("{\"account\": \"{0}-account\", \"receipt\": true}"), 201);
        var receipt = report.path("receipt").asText();
        stranger("reports", ODD, 201);
        stranger("reports", said("{\"account\": \"{0}-cut"), 400);
        stranger("conversation", said("{\"receipt\": \"{0}-receipt\"}"), 404);
        stranger(
                "conversation/statements",
                said("{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"{0}-more\"}"),
                201);
        var bytes = said("{0}-in-the-file").getBytes(StandardCharsets.UTF_8);
        assertThat(new OwnDoor(platform).file(receipt, said("{0}-photo.txt"), "text/plain", bytes))
                .contains(Canary.WORD);
        var seen = stranger("conversation", "{\"receipt\": \"" + receipt + "\"}", 200);
        assertThat(seen.at("/said/0/words").asText()).contains(Canary.WORD);
    }

    /** A request of a stranger whose program and network reveal more than the stranger wants. */
    private JsonNode stranger(String path, String body, int expected) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(people.url("intake", "/v1/public/" + path)))
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
            people.note("intake", "/v1/public/" + path, body, answer.statusCode());
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refusedReports() {
        taken(people.post("hotline-demo", "intake", "/v1/reports", said("{\"account\": \"{0}-cut")), 400);
        taken(
                people.post("hotline-demo", "intake", "/v1/reports", said("{\"contact\": {\"name\": \"{0}-alone\"}}")),
                422);
        taken(people.post("hotline-demo", "intake", "/v1/reports", said("[\"{0}-array\"]")), 422);
        taken(people.post("hotline-demo", "intake", said("/v1/{0}-path"), "{}"), 404);
        taken(people.get("intake-officer", "intake", said("/v1/reports?after={0}-cursor")), 422);
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
        taken(
                people.decide(officer, "intake", report, triage, said("{\"urgency\": \"U0\", \"reasons\": \"{0}-cut")),
                400);
        taken(people.decide(officer, "intake", report, triage, said("""
                {"urgency": "U0", "factors": {"ARMED_PRESENCE_NOW": "PRESENT"}, "reasons": "{0}-reasons"}""")), 200);
        taken(people.decide(officer, "intake", report, report + "/codings", said("""
                {"source": "CALL", "learnt": [{"kind": "PERSON", "name": "{0}-son", "contact": "{0}-son@example.org",
                 "document": "{0}-passport", "note": "{0}-hidden"}]}""")), 200);
    }

    private void delivered(String plan, String caseId) {
        people.until("a plan is open", "protection-officer", "protection", plan, answer -> answer.status() == 200);
        var officer = "protection-officer";
        refused(officer, "protection", plan, plan + "/urgent-measures", """
                {"caseId": "{0}-case", "type": "{0}-type", "description": "{0}-what", "reasons": "{0}-why"}""");
        var measure = taken(
                        people.decide(
                                officer,
                                "protection",
                                plan,
                                plan + "/urgent-measures",
                                said("""
                {"caseId": "%s", "type": "ESCORT", "description": "{0}-what", "reasons": "{0}-why"}""").formatted(caseId)),
                        201)
                .text("/measureId");
        taken(
                people.decide(
                        "supervisor",
                        "protection",
                        plan,
                        plan + "/measures/" + measure + "/reassignment",
                        said("{\"person\": \"{0}-somebody\", \"reasons\": \"{0}-away\"}")),
                200);
        var handover = plan + "/measures/" + measure + "/handover";
        refused(officer, "protection", plan, handover, "{\"note\": 7, \"occurredAt\": \"{0}-instant\"}");
        taken(people.decide(officer, "protection", plan, handover, said("{\"note\": \"{0}-note\"}")), 200);
        taken(people.decide("risk-analyst", "protection", plan, handover + "/confirmation", said("""
                {"by": "BENEFICIARY", "note": "{0}-note"}""")), 200);
        var opened = taken(people.post(officer, "protection", plan + "/openings", said("""
                {"part": "MEASURES", "purpose": "PROTECTION", "reasons": "{0}-reasons"}""")), 200);
        assertThat(opened.text("/measures/0/description")).contains(Canary.WORD);
    }

    /** The file of the case, with every text that investigation takes. All of it can be read, on the record. */
    private void worked(String report, String another) {
        var seen = people.get("intake-officer", "intake", "/v1/reports/" + report);
        var file = "/v1/investigations/" + seen.text("/caseId");
        people.until("a file is there", "investigator", "investigation", file, answer -> answer.status() == 200);
        names.putAll(Map.of("reportId", report, "caseId", seen.text("/caseId"), "item", "EV-07"));
        names.putAll(Map.of("party", seen.text("/parties/0/party"), "planId", seen.text("/parties/0/party")));
        var other = "/v1/investigations/" + another;
        taken(people.decide("investigator", "investigation", other, other + "/taking", ""), 200);
        names.putAll(Map.of("another", another, "other", another, "indicator", "K5"));
        names.put("warningId", warning(seen.text("/caseId")));
        List.of("investigator", "police-liaison", "board-member", "protection-officer")
                .forEach(who -> names.put(who, platform.keycloak().subjectOfPerson(who)));
        var talk = new Talk(people, operations, names);
        var kept = talk.play();
        names.putAll(talk.names());
        named(report, seen.text("/caseId"), seen.text("/parties/0/party"));
        var opened = opened("investigator", "investigation", file, "INVESTIGATION", PARTS);
        assertThat(kept.get("investigation"))
                .as("the file keeps what was said")
                .hasSizeGreaterThan(150)
                .allMatch(opened::contains);
        assertThat(opened).contains(Canary.HASH);
        var plan = "/v1/protections/" + names.get("planId");
        var openedOfPlan = opened("protection-officer", "protection", plan, "PROTECTION", PARTS_OF_PLAN);
        var shelter = taken(
                        people.post(
                                "protection-officer",
                                "protection",
                                plan + "/relocations/" + names.get("relocationId") + "/openings",
                                said("""
                        {"purpose": "PROTECTION", "reasons": "{0}-reasons"}""")),
                        200)
                .text();
        assertThat(kept.get("protection"))
                .as("the plan keeps what was said")
                .hasSizeGreaterThan(3)
                .allMatch(word -> openedOfPlan.contains(word) || shelter.contains(word));
        assertThat(opened + openedOfPlan)
                .as("where the person is stands in no part of the plan or the file")
                .doesNotContain("planRelocation.", "recordRelocation.", "reviewRelocation.", "planReturn.");
    }

    private String opened(String who, String service, String thing, String purpose, List<String> parts) {
        return parts.stream()
                .map(part -> taken(
                        people.post(who, service, thing + "/openings", said("""
                        {"part": "%s", "purpose": "%s", "reasons": "{0}-reasons"}""").formatted(part, purpose)), 200))
                .map(Answer::text)
                .collect(joining());
    }

    /** The threat is alike with another and with a third one, so a warning of the three is proposed. */
    private String warning(String caseId) {
        taken(people.post("hotline-demo", "intake", "/v1/reports", OF_THE_FILE), 201);
        Function<Answer, Optional<JsonNode>> ofTheCase = listed -> listed.at("/items")
                .valueStream()
                .filter(warning -> warning.path("cases").toString().contains(caseId))
                .findFirst();
        var listed = people.until(
                "a warning is proposed", "supervisor", "investigation", "/v1/warnings?limit=200", answer -> ofTheCase
                        .apply(answer)
                        .isPresent());
        return ofTheCase.apply(listed).orElseThrow().path("warningId").asText();
    }

    /** The ids in the paths of what is read: the report of the file, and one stream of each service. */
    private void named(String report, String caseId, String plan) {
        var alert = people.until(
                        "somebody is alerted",
                        "supervisor",
                        "notification",
                        "/v1/alerts?case=" + caseId,
                        answer -> !answer.text("/items/0/alertId").isEmpty())
                .text("/items/0/alertId");
        names.putAll(Map.of("reportId", report, "language", "es"));
        names.putAll(Map.of("intake category", "report", "intake id", report));
        names.putAll(Map.of("investigation category", "file", "investigation id", caseId));
        names.putAll(Map.of("protection category", "plan", "protection id", plan));
        names.putAll(Map.of("notification category", "alert", "notification id", alert));
        names.putAll(Map.of("intake part", "transfers", "intake partId", names.get("transferId")));
        names.putAll(Map.of("investigation part", "parties", "investigation partId", plan));
        names.putAll(Map.of("inner", "representatives", "innerId", names.get("representativeId")));
        names.put("investigation transferId", names.get(Circles.OFFERED));
        names.put("alertId", alert);
        names.putAll(Map.of("protection part", "measures", "protection partId", names.get("measureId")));
    }

    private void overseen(String ofCase) {
        var oversight = ofCase + "/oversight";
        var timeline = people.until(
                "a timeline is there",
                "ombudsman",
                "notification",
                ofCase + "/timeline",
                answer -> answer.status() == 200);
        taken(
                people.post(
                        "ombudsman",
                        "notification",
                        oversight + "/contests",
                        said("""
                {"entry": "%s", "reasons": "{0}-reasons"}""").formatted(timeline.text("/items/0/id"))),
                201);
        taken(people.post("ombudsman", "notification", oversight + "/demands", said("""
                {"of": "{0}-function", "question": "{0}-question"}""")), 422);
        var demand = taken(people.post("ombudsman", "notification", oversight + "/demands", said("""
                {"of": "PROTECTION", "question": "{0}-question"}""")), 201)
                .text("/oversightId");
        names.put("oversightId", demand);
        taken(people.post("protection-officer", "notification", "/v1/oversight/" + demand + "/answer", said("""
                {"answer": "{0}-answer"}""")), 200);
        taken(people.post("ombudsman", "notification", "/v1/my-ways", said("""
                {"kind": "MAIL", "address": "{0}-duty@example.org"}""")), 201);
        taken(people.post("ombudsman", "notification", "/v1/my-ways", said("""
                {"kind": "SMS", "address": "+{1}"}""")), 201);
    }

    private void onDuty() {
        var duty = OnDuty.in(platform, people, CANARY_WEEK).names();
        names.putAll(duty);
        var rota = "/v1/rotas/" + duty.get("rotaId");
        taken(people.post("supervisor", "notification", rota + "/gaps/acceptance", said("""
                {"from": "2049-01-01T00:00:00Z", "person": "{0}-answers", "reasons": "{0}-gap"}""")), 200);
        var shift = rota + "/shifts/" + duty.get("shiftId");
        taken(people.post("protection-officer", "notification", shift + "/departure", said("""
                {"reasons": "{0}-fever"}""")), 200);
        taken(people.post("supervisor", "notification", shift + "/withdrawal", said("""
                {"ground": "PERSON_ABSENT", "reasons": "{0}-clinic"}""")), 200);
        standing(OnDuty.rota(people, CUSTODIAN), platform.keycloak().subjectOfPerson(CUSTODIAN));
    }

    /** No rung of the ladder calls the custodians, so that their rota may be closed. It ends as it was. */
    private void standing(String rota, String custodian) {
        var path = "/v1/rotas/" + rota;
        taken(people.post("supervisor", "notification", path + "/closure", ""), 200);
        taken(people.post("supervisor", "notification", "/v1/rotas", said("""
                {"institution": "MECHANISM", "function": "custodian", "zone": "UTC", "seats": 1,
                 "standing": ["%s", "{0}-stands"]}""").formatted(custodian)), 201);
        taken(
                people.post(
                        "supervisor",
                        "notification",
                        path + "/changes",
                        said("""
                {"seats": 1, "standing": ["{0}-stands", "%s"]}""").formatted(custodian)),
                200);
        taken(people.post("supervisor", "notification", path + "/changes", """
                {"seats": 1, "standing": ["%s"]}""".formatted(custodian)), 200);
    }

    private void refused(String who, String service, String seen, String command, String body) {
        taken(people.decide(who, service, seen, command, said(body)), 422);
    }
}
