package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chapter 5: people decide; only their acts meet the terms. */
record Deciding(Stage stage, Threat threat) {

    private static final String OFFICER = "protection-officer";
    private static final List<String> MET = List.of("MET");

    void play() {
        stage.chapter("5", "People decide / Deciden personas");
        opened();
        triaged();
        var handover = "/measures/" + decided() + "/handover";
        handedOver(handover);
        confirmed(handover + "/confirmation");
        investigated();
    }

    private void opened() {
        var opened = stage.send("intake-officer", "intake", threat.report() + "/openings", Stage.key(), """
                {"part": "ACCOUNT", "purpose": "TRIAGE"}""");
        expect(opened.status() == 200, "an intake officer opens the account", opened);
        expect(!opened.text("/told/account").isEmpty(), "the account can be read", opened);
        stage.tell("intake: the account is opened for triage, and the opening is recorded");
    }

    private void triaged() {
        var triage = stage.decide("intake-officer", "intake", threat.report(), "/triage", """
                {"urgency": "U0", "factors": {"EXPLICIT_HARM": "PRESENT", "ARMED_PRESENCE_NOW": "PRESENT",
                 "SPYWARE": "UNKNOWN"}, "reasons": "Amenaza explícita, con presencia armada."}""");
        expect(triage.isDone(), "an intake officer triages", triage);
        stage.clocks(threat.caseId(), "triage", all -> all.states("TRIAGE").equals(MET));
        stage.tell("intake: triaged U0 with factors and reasons; its clock is MET");
    }

    private String decided() {
        var decided =
                stage.decide(OFFICER, "protection", threat.plan(), "/urgent-measures", """
                {"caseId": "%s", "type": "MOBILE_OR_SATELLITE_PHONE",
                 "description": "Teléfono satelital y número directo",
                 "reasons": "Amenaza explícita con presencia armada"}""".formatted(threat.caseId()));
        expect(decided.status() == 201, "an urgent measure is decided", decided);
        var clocks = stage.clocks(
                threat.caseId(),
                "the decision",
                all -> all.states("URGENT_DECISION").equals(List.of("MET", "RUNNING"))
                        && all.states("URGENT_IMPLEMENTATION").equals(List.of("RUNNING")));
        expect(
                clocks.due("URGENT_IMPLEMENTATION"),
                List.of(decidedAt().plus(Duration.ofHours(9))),
                "nine hours from the decision");
        stage.tell("protection: urgent measure decided; the first clock is MET by that event");
        return decided.text("/measureId");
    }

    /** The claimed instant of the decision: a term counts from the earlier of the claimed and the recorded instant. */
    private Instant decidedAt() {
        var timeline = stage.until(
                "the decision is told",
                OFFICER,
                "notification",
                "/v1/cases/" + threat.caseId() + "/timeline",
                answer -> each(answer, "/items", "/what").contains("urgent-measure-decided"));
        return timeline.at("/items")
                .valueStream()
                .filter(entry -> entry.at("/what").asText().equals("urgent-measure-decided"))
                .map(entry -> Instant.parse(entry.at("/occurredAt").asText()))
                .findFirst()
                .orElseThrow();
    }

    private void handedOver(String handover) {
        var handed = stage.decide(
                OFFICER, "protection", threat.plan(), handover, "{\"occurredAt\": \"%s\"}".formatted(Instant.now()));
        expect(handed.isDone(), "the handover is recorded", handed);
        implemented("ASSERTED");
        stage.tell("the handover is recorded; the second clock is MET (ASSERTED)");
    }

    private void confirmed(String confirmation) {
        var confirmed =
                stage.decide("risk-analyst", "protection", threat.plan(), confirmation, "{\"by\": \"BENEFICIARY\"}");
        expect(confirmed.isDone(), "the beneficiary's side confirms", confirmed);
        implemented("CONFIRMED");
        var plan = stage.get(OFFICER, "protection", threat.plan());
        expect(each(plan, "/measures", "/stage"), List.of("CONFIRMED"), "the measures of the plan");
        stage.tell("the beneficiary's side confirms; the second clock is MET (CONFIRMED)");
    }

    private void implemented(String word) {
        stage.clocks(
                threat.caseId(),
                "the implementation is " + word,
                all -> all.states("URGENT_IMPLEMENTATION").equals(MET)
                        && all.confirmations("URGENT_IMPLEMENTATION").equals(List.of(word)));
    }

    private void investigated() {
        var taken = stage.decide("investigator", "investigation", threat.file(), "/taking", "");
        expect(taken.isDone(), "an investigator takes the file", taken);
        var hypotheses = stage.get("investigator", "investigation", threat.file() + "/hypotheses");
        var adopted = stage.decide(
                "investigator",
                "investigation",
                threat.file(),
                "/hypotheses/" + hypotheses.text("/items/0/hypothesisId") + "/adoption",
                "{\"reasons\": \"El vínculo con la defensa del río es la primera hipótesis.\"}");
        expect(adopted.isDone(), "and adopts the hypothesis", adopted);
        stage.clocks(
                threat.caseId(),
                "the investigation",
                all -> all.states("FILE_OPENED").equals(MET)
                        && all.states("FIRST_HYPOTHESIS").equals(MET));
        stage.tell("investigation: a named person took the file and adopted the hypothesis; both clocks are MET");
    }
}
