package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.util.List;

/** Chapter 7: another hotline reports; an officer recognises the same woman; her plan stays one. */
record SecondReport(Stage stage, Threat threat) {

    private static final String REPORT = """
            {"channel": "HOTLINE", "reporterKind": "RELATIVE",
             "place": {"area": "XX-01-001"},
             "threat": {"expression": ["SYMBOLIC"], "channel": ["OBJECT_DELIVERY"]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "account": "Dejaron una corona de flores en su puerta."}""";

    void play() {
        stage.chapter("7", "A second report: the same woman / Un segundo reporte: la misma mujer");
        var other = reported();
        var recognised = stage.decide(
                "intake-officer",
                "intake",
                other.report(),
                "/parties/" + other.woman() + "/recognition",
                "{\"as\": \"%s\", \"reasons\": \"Misma persona, otra línea\"}".formatted(threat.woman()));
        expect(recognised.isDone(), "the officer says that it is the same woman", recognised);
        var plan = stage.until(
                "her plan has two incidents",
                "protection-officer",
                "protection",
                threat.plan(),
                answer -> answer.at("/incidents").size() == 2
                        && answer.at("/parties").size() == 2);
        expect(each(plan, "/incidents", "/number"), List.of("1", "2"), "the numbers of her incidents");
        expect(
                each(plan, "/incidents", "/caseId"),
                List.of(threat.caseId(), other.caseId()),
                "the cases of her incidents");
        expect(each(plan, "/parties", ""), List.of(threat.woman(), other.woman()), "who is meant by the plan");
        stage.tell("one plan, incidents 1 and 2");
    }

    private Threat reported() {
        var second = stage.send("hotline-second", "intake", "/v1/reports", Stage.key(), REPORT);
        expect(Stage.isTaken(second), "another hotline reports", second);
        return Threat.of(second, stage.seen(second));
    }
}
