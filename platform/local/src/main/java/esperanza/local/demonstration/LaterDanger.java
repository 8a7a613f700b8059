package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.util.List;

/** Chapter 8: nobody declared danger. A triage of U0 calls somebody, and so does a later statement. */
record LaterDanger(Stage stage) {

    private static final String HOTLINE = "hotline-second";
    private static final String OFFICER = "protection-officer";
    private static final String REPORT = """
            {"channel": "HOTLINE", "reporterKind": "RELATIVE", "place": {"area": "XX-01-002"},
             "parties": [{"kind": "PERSON", "name": "Otra persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "account": "Una camioneta sin placas pasa despacio frente a la casa."}""";

    void play() {
        stage.chapter("8", "Danger that shows later / Peligro que se muestra después");
        triaged(reported());
        added(reported());
    }

    private Threat reported() {
        var report = stage.send(HOTLINE, "intake", "/v1/reports", Stage.key(), REPORT);
        expect(Stage.isTaken(report), "a hotline reports, and declares no danger", report);
        var threat = Threat.of(report, stage.seen(report));
        expect(threat.next().containsKey("URGENT_DECISION"), false, "an urgent term without danger");
        return threat;
    }

    private void triaged(Threat threat) {
        var triage = stage.decide("intake-officer", "intake", threat.report(), "/triage", """
                {"urgency": "U0", "factors": {"ARMED_PRESENCE_NOW": "PRESENT"},
                 "reasons": "Ahora hay hombres armados en la puerta."}""");
        expect(triage.isDone(), "an intake officer triages U0", triage);
        called(threat);
        stage.tell("a triage of U0: the urgent clock runs and somebody is called");
    }

    private void added(Threat threat) {
        var statement = stage.send(HOTLINE, "intake", threat.report() + "/statements", Stage.key(), """
                {"kind": "ADDITION", "words": "Volvieron, y rompieron la puerta.", "imminentDanger": true}""");
        expect(statement.isDone(), "the hotline adds a statement that declares danger", statement);
        called(threat);
        stage.tell("a later statement that declares danger: the same");
    }

    private void called(Threat threat) {
        stage.clocks(threat.caseId(), "the urgent clock runs", all -> all.states("URGENT_DECISION")
                .equals(List.of("RUNNING")));
        stage.until("somebody is called", OFFICER, "notification", "/v1/alerts?case=" + threat.caseId(), answer -> each(
                        answer, "/items", "/kind")
                .contains("IMMINENT_DANGER"));
        var plan = stage.until(
                "the plan is on the urgent route",
                OFFICER,
                "protection",
                threat.plan(),
                answer -> answer.status() == 200 && !answer.at("/urgentRoute").isEmpty());
        expect(each(plan, "/urgentRoute", ""), List.of(threat.caseId()), "what is on the urgent route");
    }
}
