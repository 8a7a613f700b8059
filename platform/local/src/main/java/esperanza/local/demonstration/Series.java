package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.util.List;
import java.util.UUID;

/**
 * Chapter 10: three hotlines tell of one organisation over two years. People find that the threats belong together, see
 * the files in one matrix, and the series is {@link Warned warned of}.
 */
record Series(Stage stage) {

    private static final String REPORT = """
            {"channel": "HOTLINE", "occurred": {"from": "%s", "precision": "DAY"}, "place": {"area": "XX-05-001"},
             "threat": {"expression": ["DIRECT_EXPLICIT"], "channel": ["SMS"],
                        "traces": [{"kind": "PHONE", "value": "%s"}]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"},
                         {"kind": "ORGANISATION", "name": "Organización de ejemplo del río"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "account": "Llegó este mensaje: «%s»"}""";
    /** A public warning needs cases in which somebody spoke with the person. */
    private static final String INTERVIEW = """
            {"interview": {"language": "es", "ownLanguage": true, "answers": {"NEEDS": "ANSWERED"}}}""";

    private static final String HOLDER = "investigator";
    private static final String SUPERVISOR = "supervisor";

    void play() {
        stage.chapter("10", "Three hotlines, one series / Tres líneas, una serie");
        var number = "+000 " + (UUID.randomUUID().getMostSignificantBits() >>> 20);
        var first = reported("hotline-demo", "2024-05-02", number, "Dejen el río o los vamos a matar uno por uno");
        var second =
                reported("hotline-second", "2025-02-11", number, "Dejen ya el río o los vamos a matar uno por uno");
        var others = List.of(
                reported("hotline-demo", "2025-06-30", number, "Dejen el río, o los vamos a matar uno por uno"),
                reported("hotline-second", "2025-10-01", number, "Dejen el río o los vamos a matar... uno por uno"));
        var third = reported("hotline-third", "2026-02-20", number, "Dejen el río o los vamos a matar, uno por uno");
        matched(third, List.of(first, second, others.getFirst(), others.getLast()));
        List.of(first, second, third).forEach(this::taken);
        var matrix = done(SUPERVISOR, first.file() + "/matrices", """
                {"reasons": "Amenazas parecidas contra una organización"}""").text("/matrixId");
        List.of(second, third).forEach(threat -> joined(threat, first, matrix));
        var matrices = stage.get(HOLDER, "investigation", first.file() + "/matrices");
        expect(
                each(matrices, "/items/0/members", ""),
                List.of(first.caseId(), second.caseId(), third.caseId()),
                "the files that are seen together");
        stage.tell("one matrix; each file keeps its terms / una matriz; cada expediente conserva sus plazos");
        new Warned(stage, third).play();
    }

    private Threat reported(String hotline, String day, String number, String words) {
        var report = REPORT.formatted(day + "T12:00:00-06:00", number, words);
        var sent = stage.send(hotline, "intake", "/v1/reports", Stage.key(), report);
        expect(Stage.isTaken(sent), hotline + " reports", sent);
        var threat = Threat.of(sent, stage.seen(sent));
        var spoken = stage.send("intake-officer", "intake", threat.report() + "/duties", Stage.key(), INTERVIEW);
        expect(spoken.isDone(), "an officer speaks with who told it", spoken);
        stage.until("its file", HOLDER, "investigation", threat.file(), answer -> answer.status() == 200);
        return threat;
    }

    private void matched(Threat third, List<Threat> before) {
        var series = stage.until(
                "it is in a series with the four before",
                HOLDER,
                "investigation",
                third.file() + "/series",
                answer -> each(answer, "/items/0/nearest", "/there/caseId")
                        .containsAll(before.stream().map(Threat::caseId).toList()));
        stage.tell(
                "the fifth is seen as the fifth / la quinta se ve como la quinta: %s",
                String.join(" · ", each(series, "/items/0/likeness", "/words/es")));
    }

    private void taken(Threat threat) {
        var taken = stage.decide(HOLDER, "investigation", threat.file(), "/taking", "");
        expect(taken.isDone(), "an investigator takes the file", taken);
    }

    private void joined(Threat threat, Threat first, String matrix) {
        var series =
                stage.get(HOLDER, "investigation", threat.file() + "/series").text("/items/0/seriesId");
        done(HOLDER, threat.file() + "/series/" + series + "/decision", """
                {"decision": "SAME_AUTHOR", "cases": ["%s", "%s"], "reasons": "El mismo número y las mismas palabras"}""".formatted(threat.caseId(), first.caseId()));
        stage.tell("a person says: same author / una persona dice: el mismo autor");
        var proposals = threat.file() + "/matrices/" + matrix + "/proposals";
        var proposal = done(HOLDER, proposals, """
                {"change": "JOIN", "reasons": "El mismo número"}""").text("/proposalId");
        done(SUPERVISOR, proposals + '/' + proposal + "/approval", """
                {"reasons": "Se ven juntos; ninguno espera"}""");
    }

    private Answer done(String who, String path, String body) {
        var answer = stage.send(who, "investigation", path, Stage.key(), body);
        expect(answer.isDone(), path, answer);
        return answer;
    }
}
