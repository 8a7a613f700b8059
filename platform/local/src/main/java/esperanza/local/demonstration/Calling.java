package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.time.Instant;
import java.util.List;

/** Chapter 4: the legal clocks run; an officer is paged and answers. */
record Calling(Stage stage, Threat threat, LiveStream live) {

    private static final String OFFICER = "protection-officer";
    private static final List<String> BOTH_RUN = List.of("RUNNING", "RUNNING");

    void play() {
        stage.chapter("4", "The legal clocks run and a person is paged / Corren los plazos y se llama a alguien");
        live.await(
                "an alert of this case",
                frame -> frame.text("/what").equals("alert-raised")
                        && frame.text("/caseId").equals(threat.caseId()));
        stage.tell("live stream: alert-raised");
        clocks();
        acknowledged();
        expect(urgent().states("URGENT_DECISION"), BOTH_RUN, "an answered page stops no clock");
        stage.tell("the officer on call answers: the paging stops, the clocks run on");
    }

    private void clocks() {
        var clocks = stage.clocks(
                threat.caseId(),
                "all that are owed now run",
                all -> all.of("URGENT_DECISION").size() == 2
                        && List.of("TRIAGE", "FILE_OPENED", "FIRST_HYPOTHESIS").stream()
                                .allMatch(rule -> all.states(rule).equals(List.of("RUNNING"))));
        expect(clocks.states("URGENT_DECISION"), BOTH_RUN, "one urgent clock for each party");
        expect(clocks.due("URGENT_DECISION"), told("URGENT_DECISION"), "due as the hotline was told");
        expect(clocks.due("TRIAGE"), told("TRIAGE"), "due as the hotline was told");
        clocks.all()
                .forEach(clock -> stage.tell(
                        "clock: %s · %s",
                        clock.at("/state").asText(), clock.at("/explanation/en").asText()));
    }

    private List<Instant> told(String rule) {
        return List.of(threat.next().get(rule));
    }

    private Clocks urgent() {
        return stage.clocks(
                threat.caseId(),
                "the urgent ones",
                all -> all.of("URGENT_DECISION").size() == 2);
    }

    private void acknowledged() {
        var path = "/v1/alerts?case=" + threat.caseId();
        var alerts = stage.until("an alert is listed", OFFICER, "notification", path, answer -> !answer.at("/items")
                .isEmpty());
        expect(each(alerts, "/items", "/kind"), List.of("IMMINENT_DANGER"), "the alerts of the case");
        var answer = "/v1/alerts/" + alerts.text("/items/0/alertId") + "/acknowledgement";
        var answered = stage.send(OFFICER, "notification", answer, Stage.key(), "");
        expect(answered.isDone(), "an officer answers the alert", answered);
        stage.until("the alert is answered", OFFICER, "notification", path, list -> each(list, "/items", "/state")
                .equals(List.of("ACKNOWLEDGED")));
    }
}
