package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Three hotlines tell over two years of five threats against one organisation. The third is seen as the third: people
 * confirm it, the files are seen together in one matrix, and one early warning of all is raised and published. The third report
 * accuses the police, whose people learn nothing of it.
 */
class SeriesTest {

    private static final String REPORT = """
            {"channel": "HOTLINE", "occurred": {"from": "%s", "precision": "DAY"}, "place": {"area": "XX-05-002"},
             "threat": {"channel": ["SMS"], "traces": [{"kind": "PHONE", "value": "%s"}], "authorInstitution": [%s]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"},
                         {"kind": "ORGANISATION", "name": "Organización de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "account": "El mensaje decía: «%s»"}""";
    private static final String INTERVIEW = """
            {"interview": {"language": "es", "ownLanguage": true, "answers": {"NEEDS": "ANSWERED"}}}""";
    private static final String INES = "investigator";
    private static final String SUPERVISOR = "supervisor";
    private static final String LIAISON = "police-liaison";
    private static final String WHY = "{\"reasons\": \"The same number, the same sentences\"}";
    private static final String WARNING = """
            {"area": "XX-05", "askedOf": ["OMBUDSMAN"], "urgency": "EXPECTED", "severity": "SEVERE", "certainty": "LIKELY",
             "expires": "2099-12-31T00:00:00Z", "headline": "Threats against people who defend the forest",
             "description": "In the same words for two years", "instruction": "Visit the communities"}""";
    private static final String FOR_ALL = """
            {"texts": [{"language": "es", "headline": "Amenazas %s", "description": "Se parecen entre sí",
                        "instruction": "Repórtelas"}]}""";

    private final Platform platform = SharedPlatform.whole();
    private final Client client = new Client();

    @Test
    void a_series_told_by_three_hotlines_is_one_matrix_and_one_warning() {
        try (client) {
            var mark = UUID.randomUUID().toString();
            var number = "+000 " + (UUID.randomUUID().getMostSignificantBits() >>> 20);
            var first = reported("hotline-demo", "2024-05-02", number, "", "Salgan del bosque o van a morir todos");
            var second =
                    reported("hotline-second", "2025-02-11", number, "", "Salgan ya del bosque o van a morir todos");
            var third = reported(
                    "hotline-third",
                    "2026-02-20",
                    number,
                    "\"NATIONAL_POLICE\"",
                    "Salgan del bosque, o van a morir todos");
            var series =
                    until(INES, file(third) + "/series", answer -> with(answer).containsAll(List.of(first, second)));
            assertThat(series.at("/items")).as("one question").hasSize(1);
            assertThat(reasons(series, first)).contains("SAME_NUMBER", "SAME_WORDING", "SAME_AREA");
            assertThat(reasons(series, second)).contains("SAME_NUMBER", "LIKE_WORDING", "SAME_AREA");
            reported("hotline-demo", "2026-02-21", number, "", "Salgan del bosque o van a morir todos");
            reported("hotline-second", "2026-02-22", number, "", "Salgan del bosque o van a morir todos");

            List.of(first, second, third).forEach(this::taken);
            var matrix = done(SUPERVISOR, file(first) + "/matrices", WHY).text("/matrixId");
            joined(second, first, matrix);
            joined(third, first, matrix);
            assertThat(members(INES, first)).containsExactly(first, second, third);
            warned(first, third, mark);
            theStateKeepsItsWord(first, third);
            thePoliceLearnNothing(first, second, third);
        }
    }

    private String reported(String hotline, String day, String number, String accused, String words) {
        var report = REPORT.formatted(day + "T12:00:00-06:00", number, accused, words);
        var sent = post(hotline, "intake", "/v1/reports", report);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var seen = client.get(url("intake", "/v1/reports/" + sent.text("/reportId")), token("intake-officer"));
        var caseId = seen.text("/caseId");
        var spoken = post("intake-officer", "intake", "/v1/reports/" + sent.text("/reportId") + "/duties", INTERVIEW);
        assertThat(spoken.status()).as(spoken.text()).isEqualTo(200);
        until(INES, file(caseId), answer -> answer.status() == 200);
        return caseId;
    }

    private void taken(String caseId) {
        var version =
                client.get(url("investigation", file(caseId)), token(INES)).header("ETag");
        var taking = url("investigation", file(caseId) + "/taking");
        var taken = client.post(taking, token(INES), UUID.randomUUID().toString(), version, "");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    private void joined(String caseId, String first, String matrix) {
        var series = until(INES, file(caseId) + "/series", answer -> !answer.text("/items/0/seriesId")
                        .isEmpty())
                .text("/items/0/seriesId");
        done(INES, file(caseId) + "/series/" + series + "/decision", """
                {"decision": "SAME_AUTHOR", "cases": ["%s", "%s"], "reasons": "The same number, the same sentences"}""".formatted(caseId, first));
        var proposals = file(caseId) + "/matrices/" + matrix + "/proposals";
        var proposal = done(INES, proposals, "{\"change\": \"JOIN\", \"reasons\": \"The same author\"}")
                .text("/proposalId");
        done(SUPERVISOR, proposals + "/" + proposal + "/approval", WHY);
    }

    private void warned(String first, String third, String mark) {
        var listed = until(SUPERVISOR, "/v1/warnings?limit=200", answer -> of(answer, third)
                .filter(warning -> warning.path("cases").size() == 5)
                .isPresent());
        var proposed = of(listed, third).orElseThrow();
        assertThat(proposed.path("proposed").path("area").asText()).isEqualTo("XX-05");
        assertThat(proposed.path("cases").toString()).contains(first);
        var warning = "/v1/warnings/" + proposed.path("warningId").asText();
        done(SUPERVISOR, warning + "/raising", WARNING);
        done("ombudsman", warning + "/publication", FOR_ALL.formatted(mark));
        var everybody = until(
                "statistician", "/v1/public/warnings", answer -> answer.text().contains(mark));
        assertThat(everybody.text()).doesNotContain(first).doesNotContain(third).doesNotContain("forest");
        theMessageSaysNoMore(everybody, mark, first, third);
        done(
                SUPERVISOR,
                warning + "/answers",
                "{\"by\": \"OMBUDSMAN\", \"reply\": \"WILL_ACT\", \"words\": \"In March\"}");
        done(SUPERVISOR, warning + "/cancellation", WHY);
    }

    private void theMessageSaysNoMore(Answer everybody, String mark, String first, String third) {
        var id = everybody
                .at("/items")
                .valueStream()
                .filter(warning -> warning.toString().contains(mark))
                .map(warning -> warning.path("messageId").asText())
                .findFirst()
                .orElseThrow();
        var message = client.get(url("investigation", "/v1/public/warnings/" + id + ".cap"), token("statistician"));
        assertThat(message.text()).contains(mark, "<msgType>Alert</msgType>").doesNotContain(first, third, "forest");
    }

    /** The matrix delays nothing, and the checklist of each case knows of the warning. */
    private void theStateKeepsItsWord(String first, String third) {
        Idle.await(platform);
        for (var caseId : List.of(first, third)) {
            var checklist = client.get(url("investigation", file(caseId) + "/diligence"), token(SUPERVISOR));
            var warned = checklist
                    .at("/items")
                    .valueStream()
                    .filter(item -> item.path("item").asText().equals("PA-04"))
                    .map(item -> item.path("status").asText());
            assertThat(warned).containsExactly("MET");
            var clocks = client.get(url("notification", "/v1/deadlines?case=" + caseId), token(SUPERVISOR));
            assertThat(clocks.at("/items").valueStream().map(clock -> clock.path("state")
                            .asText()))
                    .isNotEmpty()
                    .doesNotContain("PAUSED");
        }
    }

    private void thePoliceLearnNothing(String first, String second, String third) {
        assertThat(members(LIAISON, first)).containsExactly(first, second);
        var timeline = client.get(url("notification", "/v1/cases/" + first + "/timeline?limit=200"), token(LIAISON));
        assertThat(timeline.status()).isEqualTo(200);
        var seen = timeline.text()
                + List.of("/series", "/matrices", "/events", "/decisions", "/diligence").stream()
                        .map(what -> client.get(url("investigation", file(first) + what), token(LIAISON)))
                        .map(Answer::text)
                        .toList();
        assertThat(seen).contains("series-confirmed").doesNotContain(third);
        assertThat(timeline.text()).doesNotContain("warning-");
        assertThat(client.get(url("investigation", "/v1/warnings?limit=200"), token(LIAISON))
                        .text())
                .doesNotContain(first);
        assertThat(client.get(url("investigation", file(third) + "/series"), token(LIAISON))
                        .status())
                .isEqualTo(404);
    }

    private List<String> members(String who, String caseId) {
        return client.get(url("investigation", file(caseId) + "/matrices"), token(who))
                .at("/items/0/members")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> with(Answer series) {
        return series.at("/items/0/nearest")
                .valueStream()
                .map(near -> near.at("/there/caseId").asText())
                .toList();
    }

    private static List<String> reasons(Answer series, String other) {
        return series.at("/items/0/nearest")
                .valueStream()
                .filter(near -> near.at("/there/caseId").asText().equals(other))
                .flatMap(near -> near.at("/likeness").valueStream())
                .map(reason -> reason.path("code").asText())
                .toList();
    }

    private static Optional<JsonNode> of(Answer warnings, String caseId) {
        return warnings.at("/items")
                .valueStream()
                .filter(warning -> warning.path("cases").toString().contains(caseId))
                .findFirst();
    }

    private static String file(String caseId) {
        return "/v1/investigations/" + caseId;
    }

    private Answer until(String who, String path, Predicate<Answer> asItShouldBe) {
        return client.until(path, url("investigation", path), token(who), asItShouldBe);
    }

    private Answer done(String who, String path, String body) {
        var answer = post(who, "investigation", path, body);
        assertThat(answer.status()).as(path + ' ' + answer.text()).isBetween(200, 299);
        return answer;
    }

    private Answer post(String who, String service, String path, String body) {
        return client.post(url(service, path), token(who), UUID.randomUUID().toString(), Optional.empty(), body);
    }

    private String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }
}
