package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chapter 9: what is done in the investigation, and what the checklist says was left undone. */
record Investigating(Stage stage, Threat threat) {

    private static final String HOLDER = "investigator";
    private static final String COLLEAGUE = "police-liaison";
    private static final String SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    void play() {
        stage.chapter("9", "The investigation and its checklist / La investigación y su lista de debida diligencia");
        taken();
        var act = planned();
        var evidence = identified();
        done(act, evidence);
        kept(evidence);
        told();
        new Unmet(stage, threat).play();
    }

    private void taken() {
        var file = stage.get(HOLDER, "investigation", threat.file());
        expect(file.at("/investigator").isTextual(), "a named person answers for the file", file);
        stage.tell("file taken by a named person / expediente asumido por una persona con nombre");
        var first = stage.get(HOLDER, "investigation", threat.file() + "/hypotheses");
        expect(each(first, "/items", "/status"), List.of("ACTIVE"), "the first hypothesis is adopted");
        stage.tell("hypothesis adopted: DEFENCE_LINKED / hipótesis adoptada: el vínculo con la defensa");
    }

    private String planned() {
        var hypothesis = stage.get(HOLDER, "investigation", threat.file() + "/hypotheses")
                .text("/items/0/hypothesisId");
        var line = done(HOLDER, "/lines", """
                {"code": "L1", "hypotheses": ["%s"], "objective": "A quién afecta su defensa del río"}""".formatted(hypothesis)).text("/lineId");
        var act = done(HOLDER, "/acts", """
                {"type": "WITNESS", "lineId": "%s", "due": "%s", "legalBasis": "art. 215",
                 "instruction": "Oír a la vecina que vio la moto"}""".formatted(line, inDays(10))).text("/actId");
        done(HOLDER, "/programme/approval", """
                {"lines": ["%s"], "acts": ["%s"], "nextReview": "%s", "objectives": "Quién gana si nadie defiende"}""".formatted(line, act, inDays(30)));
        stage.tell("programme approved: line L1, act WITNESS / programa aprobado: línea L1, diligencia WITNESS");
        return act;
    }

    private String identified() {
        return done(HOLDER, "/evidence", """
                {"kind": "MESSAGING", "what": "Nota de voz", "whence": "De su teléfono", "where": "Caja 2"}""").text("/evidenceId");
    }

    private void done(String act, String evidence) {
        done(HOLDER, "/acts/" + act + "/completion", """
                {"result": "FOUND", "evidence": ["%s"], "text": "La vecina entregó una nota de voz"}""".formatted(evidence));
        stage.tell("act done, one item of evidence found / diligencia hecha, un elemento de prueba encontrado");
    }

    private void kept(String evidence) {
        var custody = "/evidence/" + evidence + "/custody";
        done(HOLDER, custody, """
                {"sha256": "%s", "how": "SURRENDERED", "place": "Sala 4"}""".formatted(SHA_256));
        var transfer = done(HOLDER, custody + "/transfers", """
                {"to": "%s", "place": "Sala 4", "purpose": "Comparar la voz"}""".formatted(stage.subject(COLLEAGUE)))
                .text("/transferId");
        done(COLLEAGUE, custody + "/transfers/" + transfer + "/receipt", "{\"sealIntact\": true}");
        done(COLLEAGUE, custody + "/checks", """
                {"result": "MATCHES", "sha256": "%s"}""".formatted(SHA_256));
        stage.tell("custody: from one person to another, unchanged / custodia: de una persona a otra, sin cambios");
    }

    private void told() {
        var participation = stage.until(
                "each party is to be told",
                HOLDER,
                "investigation",
                threat.file() + "/participation",
                answer -> answer.at("/parties/0/notices").size() == 1);
        var notice = "/notices/" + participation.text("/parties/0/notices/0/noticeId");
        done(HOLDER, notice + "/giving", "{\"channelClass\": \"SAFE_IN_PERSON\", \"textIn\": \"ES\"}");
        done(COLLEAGUE, notice + "/confirmation", "{\"words\": \"Sí, vino y me lo dijo\"}");
        stage.tell("the woman was told, and confirms it / se le avisó a la mujer, y ella lo confirma");
    }

    private Answer done(String who, String path, String body) {
        var answer = stage.send(who, "investigation", threat.file() + path, Stage.key(), body);
        expect(answer.isDone(), path, answer);
        return answer;
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
