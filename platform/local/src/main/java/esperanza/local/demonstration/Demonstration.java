package esperanza.local;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.DemoHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Plays the main job against a running platform and tells what happens: one threat, reported by a hotline, moves through
 * all four services. Every step looks whether it came out as it should, and fails if it did not.
 */
public final class Demonstration {

    private static final String FIRST_REPORT = """
            {"channel": "HOTLINE", "reporterKind": "ORGANISATION",
             "occurred": {"from": "2026-03-01T18:30:00-06:00", "precision": "HOUR"},
             "place": {"area": "XX-01-001", "precision": "LOCALITY"},
             "threat": {"expression": ["DIRECT_EXPLICIT"], "channel": ["PHONE_CALL"], "harm": ["DEATH"],
                        "aim": ["STOP_SPECIFIC_ACTIVITY"], "author": ["UNKNOWN"], "pattern": ["REPEATED"]},
             "defence": {"description": "Defensa del río frente a una represa"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"},
                         {"kind": "COMMUNITY", "name": "Comunidad de ejemplo"}],
             "imminentDanger": true,
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "safeContact": {"method": "PHONE_CALL", "hours": "08:00-12:00", "codeWord": "jacaranda"},
             "contact": {"name": "Línea de ejemplo", "phone": "+000 000 000"},
             "account": "Una llamada anunció que la matarían si vuelve a la asamblea.",
             "receipt": true}""";

    private static final String SECOND_REPORT = """
            {"channel": "HOTLINE", "reporterKind": "RELATIVE",
             "place": {"area": "XX-01-001"},
             "threat": {"expression": ["SYMBOLIC"], "channel": ["OBJECT_DELIVERY"]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "account": "Dejaron una corona de flores en su puerta."}""";

    private final Consumer<String> story;
    private final DemoHttp http = new DemoHttp();

    public Demonstration(Consumer<String> story) {
        this.story = story;
    }

    /** What the story is about, found out on the way. */
    private record Threat(String reportId, String caseId, String woman, String community) {}

    public void play(Platform platform) {
        var url = new Urls(platform);
        var intakeOfficer = platform.keycloak().tokenOfPerson("intake-officer");
        var protectionOfficer = platform.keycloak().tokenOfPerson("protection-officer");
        var statistician = platform.keycloak().tokenOfPerson("statistician");
        try (http;
                var live = new LiveStream(url.notification("/v1/streams/cases"), protectionOfficer);
                var picture = new LiveStream(url.notification("/v1/streams/picture"), statistician)) {
            chapter("1", "A hotline reports a threat / Una línea de ayuda reporta una amenaza");
            var threat = report(url, platform.keycloak().tokenOfClient("hotline-demo"), intakeOfficer);
            chapter("2", "It goes on by itself, consent being given / Sigue sola: hay consentimiento");
            referred(url, threat, platform.keycloak().tokenOfPerson("investigator"));
            chapter("3", "The woman and her community each have one plan / Un plan por persona y colectivo");
            plans(url, threat, protectionOfficer);
            chapter("4", "The legal clocks run and somebody is called / Corren los plazos y se llama a alguien");
            alerted(url, threat, protectionOfficer, live);
            chapter("5", "People decide / Deciden personas");
            triaged(url, threat, intakeOfficer);
            protectedInTime(url, threat, protectionOfficer, platform.keycloak().tokenOfPerson("risk-analyst"));
            investigated(url, threat, platform.keycloak().tokenOfPerson("investigator"), protectionOfficer);
            chapter("6", "The story, as far as each may know it / La historia, según quién la lee");
            told(url, threat, protectionOfficer, platform.keycloak().tokenOfPerson("investigator"), live, picture);
            chapter("7", "A second report: the same woman / Un segundo reporte: la misma mujer");
            secondIncident(
                    url, threat, platform.keycloak().tokenOfClient("hotline-second"), intakeOfficer, protectionOfficer);
            story.accept("");
            story.accept("The story is told; the platform goes on. / La historia está contada; la plataforma sigue.");
        }
    }

    private Threat report(Urls url, String hotline, String officer) {
        var key = key();
        var first = http.post(url.intake("/v1/reports"), hotline, key, Optional.empty(), FIRST_REPORT);
        expect(first.status() == 201, "the report is taken in", first);
        tell(
                "201 · receivedAt %s · warnings %d",
                first.at("/receivedAt").asText(), first.at("/warnings").size());
        first.at("/next")
                .forEach(next -> tell("next: %s", next.at("/explanation").asText()));
        tell(
                "receipt: shown once to the reporter, %d symbols",
                first.at("/receipt").asText().length());
        var again = http.post(url.intake("/v1/reports"), hotline, key, Optional.empty(), FIRST_REPORT);
        expect(again.status() == 201 && again.text().equals(first.text()), "the same call gets the same answer", again);
        tell("the same call again: the same answer");
        var misuse = http.post(url.intake("/v1/reports"), hotline, key, Optional.empty(), SECOND_REPORT);
        expect(misuse.status() == 422, "the same key with another body is refused", misuse);
        tell("the same key, another body: 422 %s", misuse.at("/type").asText());
        return seen(url, first.at("/reportId").asText(), officer);
    }

    private Threat seen(Urls url, String reportId, String officer) {
        var report = http.get(url.intake("/v1/reports/" + reportId), officer);
        expect(report.status() == 200, "an officer sees the report", report);
        var parties = report.at("/parties");
        return new Threat(
                reportId,
                report.at("/caseId").asText(),
                parties.at("/0/party").asText(),
                parties.size() > 1 ? parties.at("/1/party").asText() : "");
    }

    private void referred(Urls url, Threat threat, String investigator) {
        var file = http.until(
                "a file is registered",
                url.investigation("/v1/investigations/" + threat.caseId()),
                investigator,
                answer -> answer.status() == 200);
        expect(file.at("/hypotheses/0/status").asText().equals("PROPOSED"), "the first hypothesis is proposed", file);
        tell(
                "investigation: file registered, hypothesis %s %s",
                file.at("/hypotheses/0/type").asText(),
                file.at("/hypotheses/0/status").asText());
    }

    private void plans(Urls url, Threat threat, String officer) {
        for (var party : List.of(threat.woman(), threat.community())) {
            var plan = http.until(
                    "a plan is open",
                    url.protection("/v1/protections/" + party),
                    officer,
                    answer -> answer.status() == 200);
            expect(plan.at("/urgentRoute/0").asText().equals(threat.caseId()), "it is on the urgent route", plan);
            tell(
                    "protection: plan of a %s, incident %d, urgent route",
                    plan.at("/kind").asText(), plan.at("/incidents/0/number").asInt());
        }
    }

    private void alerted(Urls url, Threat threat, String officer, LiveStream live) {
        live.await("an alert", frame -> frame.contains("alert-raised") && frame.contains(threat.caseId()));
        tell("live stream: alert-raised");
        var clocks = deadlines(
                url,
                threat.caseId(),
                officer,
                all -> ruleStates(all, "URGENT_DECISION").size() == 2);
        clocks.at("/items")
                .forEach(clock -> tell(
                        "clock: %s · %s",
                        clock.at("/state").asText(), clock.at("/explanation/en").asText()));
        var alerts = http.until(
                "an alert is listed",
                url.notification("/v1/alerts?case=" + threat.caseId()),
                officer,
                answer -> answer.at("/items").size() > 0);
        var alert = alerts.at("/items/0/alertId").asText();
        var answered = http.post(
                url.notification("/v1/alerts/" + alert + "/acknowledgement"), officer, key(), Optional.empty(), "");
        expect(answered.status() == 204, "an officer answers the alert", answered);
        http.until(
                "the alert is answered",
                url.notification("/v1/alerts?case=" + threat.caseId()),
                officer,
                answer -> answer.at("/items/0/state").asText().equals("ACKNOWLEDGED"));
        tell("the officer on call answers: the paging stops, the clocks run on");
    }

    private void triaged(Urls url, Threat threat, String officer) {
        var report = http.get(url.intake("/v1/reports/" + threat.reportId()), officer);
        var triage = http.post(
                url.intake("/v1/reports/" + threat.reportId() + "/triage"), officer, key(), report.etag(), """
                {"urgency": "U0", "factors": {"EXPLICIT_HARM": "PRESENT", "ARMED_PRESENCE_NOW": "PRESENT",
                 "SPYWARE": "UNKNOWN"}, "reasons": "Amenaza explícita, con presencia armada."}""");
        expect(triage.status() == 204, "an intake officer triages", triage);
        deadlines(
                url, threat.caseId(), officer, all -> ruleStates(all, "TRIAGE").equals(List.of("MET")));
        tell("intake: triaged U0 with factors and reasons; its clock is MET");
    }

    private void protectedInTime(Urls url, Threat threat, String officer, String analyst) {
        var path = "/v1/protections/" + threat.woman();
        var decided = http.post(
                url.protection(path + "/urgent-measures"),
                officer,
                key(),
                http.get(url.protection(path), officer).etag(),
                """
                {"caseId": "%s", "type": "%s", "description": "Teléfono satelital y número directo",
                 "reasons": "Amenaza explícita con presencia armada"}""".formatted(threat.caseId(), "MOBILE_OR_SATELLITE_PHONE"));
        expect(decided.status() == 201, "an urgent measure is decided", decided);
        var measure = decided.at("/measureId").asText();
        deadlines(url, threat.caseId(), officer, all -> ruleStates(all, "URGENT_DECISION")
                .contains("MET"));
        tell("protection: urgent measure decided; the first clock is MET by that event");

        var path2 = path + "/measures/" + measure + "/handover";
        var handed = http.post(
                url.protection(path2),
                officer,
                key(),
                http.get(url.protection(path), officer).etag(),
                "{\"handedOverAt\": \"%s\"}".formatted(java.time.Instant.now()));
        expect(handed.status() == 204, "the handover is recorded", handed);
        confirmation(url, threat, officer, "ASSERTED");
        tell("the handover is recorded; the second clock is MET (ASSERTED)");

        var confirmed = http.post(
                url.protection(path2 + "/confirmation"),
                analyst,
                key(),
                http.get(url.protection(path), analyst).etag(),
                "{\"by\": \"BENEFICIARY\"}");
        expect(confirmed.status() == 204, "the beneficiary's side confirms", confirmed);
        confirmation(url, threat, officer, "CONFIRMED");
        tell("the beneficiary's side confirms; the second clock is MET (CONFIRMED)");
    }

    private void confirmation(Urls url, Threat threat, String officer, String word) {
        deadlines(url, threat.caseId(), officer, all -> {
            for (JsonNode clock : all.at("/items")) {
                if (clock.at("/ruleId").asText().equals("URGENT_IMPLEMENTATION")) {
                    return clock.at("/state").asText().equals("MET")
                            && clock.at("/confirmation").asText().equals(word);
                }
            }
            return false;
        });
    }

    private void investigated(Urls url, Threat threat, String investigator, String reader) {
        var path = url.investigation("/v1/investigations/" + threat.caseId());
        var taken = http.post(
                path + "/taking",
                investigator,
                key(),
                http.get(path, investigator).etag(),
                "");
        expect(taken.status() == 204, "an investigator takes the file", taken);
        var file = http.get(path, investigator);
        var hypothesis = file.at("/hypotheses/0/hypothesisId").asText();
        var adopted = http.post(
                path + "/hypotheses/" + hypothesis + "/adoption",
                investigator,
                key(),
                file.etag(),
                "{\"reasons\": \"El vínculo con la defensa del río es la primera hipótesis.\"}");
        expect(adopted.status() == 204, "and adopts the hypothesis", adopted);
        deadlines(
                url,
                threat.caseId(),
                reader,
                all -> ruleStates(all, "FILE_OPENED").equals(List.of("MET"))
                        && ruleStates(all, "FIRST_HYPOTHESIS").equals(List.of("MET")));
        tell("investigation: a named person took the file and adopted the hypothesis; both clocks are MET");
    }

    private void told(
            Urls url, Threat threat, String officer, String investigator, LiveStream live, LiveStream picture) {
        var timeline = http.until(
                "the timeline knows all of it",
                url.notification("/v1/cases/" + threat.caseId() + "/timeline"),
                officer,
                answer -> answer.text().contains("handover-confirmed")
                        && services(answer).size() == 4);
        for (JsonNode entry : timeline.at("/items")) {
            tell(
                    "%s · %-13s · %-24s · %s",
                    entry.at("/at").asText(),
                    entry.at("/service").asText(),
                    entry.at("/what").asText(),
                    entry.at("/who/role").asText("–"));
        }
        expect(!timeline.text().contains("ejemplo"), "no personal data", timeline);
        var other = http.get(url.notification("/v1/cases/" + threat.caseId() + "/timeline"), investigator);
        expect(!other.text().contains("urgent-measure-decided"), "an investigator does not see a measure", other);
        expect(other.text().contains("PROTECTION_ACTIVITY"), "only that something happened", other);
        tell("an investigator sees of the measures only PROTECTION_ACTIVITY");
        live.await("the same, live", frame -> frame.contains("handover-confirmed"));
        tell("the live stream showed the same, %d frames", live.frames().size());
        var frame = picture.await("the picture", each -> each.contains("\"areas\""));
        tell("the national picture, small cells suppressed: %s", frame);
    }

    private void secondIncident(Urls url, Threat threat, String hotline, String officer, String protectionOfficer) {
        var second = http.post(url.intake("/v1/reports"), hotline, key(), Optional.empty(), SECOND_REPORT);
        expect(second.status() == 201, "another hotline reports", second);
        var other = seen(url, second.at("/reportId").asText(), officer);
        var recognised = http.post(
                url.intake("/v1/reports/" + other.reportId() + "/parties/" + other.woman() + "/recognition"),
                officer,
                key(),
                http.get(url.intake("/v1/reports/" + other.reportId()), officer).etag(),
                "{\"as\": \"%s\", \"reasons\": \"Misma persona, otra línea\"}".formatted(threat.woman()));
        expect(recognised.status() == 204, "the officer says that it is the same woman", recognised);
        var plan = http.until(
                "her plan has two incidents",
                url.protection("/v1/protections/" + threat.woman()),
                protectionOfficer,
                answer -> answer.at("/incidents").size() == 2);
        expect(plan.at("/incidents/1/caseId").asText().equals(other.caseId()), "the second one is of this case", plan);
        tell(
                "one plan, incidents %d and %d",
                plan.at("/incidents/0/number").asInt(),
                plan.at("/incidents/1/number").asInt());
    }

    private Answer deadlines(
            Urls url, String caseId, String reader, java.util.function.Predicate<Answer> asTheyShouldBe) {
        return http.until("the clocks", url.notification("/v1/deadlines?case=" + caseId), reader, asTheyShouldBe);
    }

    private static List<String> ruleStates(Answer clocks, String rule) {
        var states = new ArrayList<String>();
        for (JsonNode clock : clocks.at("/items")) {
            if (clock.at("/ruleId").asText().equals(rule)) {
                states.add(clock.at("/state").asText());
            }
        }
        return states;
    }

    private static java.util.Set<String> services(Answer timeline) {
        var services = new java.util.TreeSet<String>();
        timeline.at("/items").forEach(entry -> services.add(entry.at("/service").asText()));
        return services;
    }

    private void chapter(String number, String title) {
        story.accept("");
        story.accept(number + ". " + title);
    }

    private void tell(String line, Object... parts) {
        story.accept("   " + line.formatted(parts));
    }

    private static void expect(boolean so, String what, Answer answer) {
        if (!so) {
            throw new PartFailure("Not so: " + what + " (" + answer.status() + " " + answer.text() + ")");
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Where the services are. */
    private record Urls(Platform platform) {

        String intake(String path) {
            return platform.service("intake").url() + path;
        }

        String investigation(String path) {
            return platform.service("investigation").url() + path;
        }

        String protection(String path) {
            return platform.service("protection").url() + path;
        }

        String notification(String path) {
            return platform.service("notification").url() + path;
        }
    }
}
