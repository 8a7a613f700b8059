package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Software proposes to warn of the series; a person raises the warning, and another one publishes it. A series that was
 * warned of before gets an update.
 */
record Warned(Stage stage, String last) {

    /** A warning of fewer cases is not published. */
    private static final int ENOUGH = 5;

    private static final String SUPERVISOR = "supervisor";
    private static final String CONTENT = """
            {"area": "XX-05", "askedOf": ["NATIONAL_POLICE", "OMBUDSMAN"], "urgency": "EXPECTED", "severity": "SEVERE",
             "certainty": "LIKELY", "expires": "2099-12-31T00:00:00Z",
             "headline": "Amenazas contra quienes defienden el río",
             "description": "Amenazas parecidas en dos años", "instruction": "Patrullar los días de audiencia"}""";
    private static final String FOR_ALL = """
            {"texts": [{"language": "es", "headline": "Amenazas contra quienes defienden el río",
                        "description": "Se parecen entre sí y se investigan juntas.",
                        "instruction": "Si recibe una, repórtela."},
                       {"language": "en", "headline": "Threats against people who defend the river",
                        "description": "They are alike and are investigated together.",
                        "instruction": "If you get one, report it."}]}""";

    void play() {
        var listed = stage.until(
                "a warning is proposed", SUPERVISOR, "investigation", "/v1/warnings?limit=200", answer -> ofTheSeries(
                                answer)
                        .anyMatch(warning ->
                                warning.has("proposed") && warning.path("cases").size() >= ENOUGH));
        var proposed = ofTheSeries(listed).findFirst().orElseThrow();
        var warning = "/v1/warnings/" + proposed.path("warningId").asText();
        done(
                SUPERVISOR,
                warning + (proposed.path("standing").asText().equals("RAISED") ? "/updates" : "/raising"),
                CONTENT);
        stage.tell(
                "software proposed a warning, a person raised it / el software propuso una alerta, una persona la emitió");
        done("ombudsman", warning + "/publication", FOR_ALL);
        var read = stage.until(
                "everybody reads it, without a case",
                SUPERVISOR,
                "investigation",
                "/v1/public/warnings",
                answer -> each(answer, "/items", "/area").contains("XX-05"));
        expect(!read.text().contains(last), "no case is named", read);
        stage.tell("another one published it: %s / otra la publicó", "/v1/public/warnings");
    }

    private Stream<JsonNode> ofTheSeries(Answer warnings) {
        return warnings.at("/items").valueStream().filter(warning -> warning.path("cases")
                .valueStream()
                .anyMatch(of -> of.asText().equals(last)));
    }

    private void done(String who, String path, String body) {
        var answer = stage.post(who, "investigation", path, Stage.key(), Optional.empty(), body);
        expect(answer.isDone(), path, answer);
    }
}
