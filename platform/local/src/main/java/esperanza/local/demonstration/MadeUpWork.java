package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import java.time.Duration;
import java.time.Instant;

/** The work of the people of the mechanism in one made-up case. */
record MadeUpWork(Stage stage, Threat threat) {

    private static final String OFFICER = "intake-officer";
    private static final String PROTECTION = "protection-officer";
    private static final String INVESTIGATOR = "investigator";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofDays(10);

    void upTo(Fate fate) {
        if (fate.judged()) {
            judged(fate);
        }
        switch (fate) {
            case WAITS, UNCODED, DANGER, TRIAGED, WALLED -> {}
            case CLAIMED -> intake(OFFICER, "/claim", "");
            case DECIDED -> measure();
            case HANDED_OVER -> handedOver();
            case CONFIRMED -> said("BENEFICIARY", "confirmation");
            case CONTESTED -> said("BENEFICIARY", "contestation");
            case TAKEN -> taken();
            case ACT_OVERDUE -> ordered(SOON);
            case ACT_DONE -> done();
            case COLLECTIVE -> assembled();
            case IDENTITY_ASKED -> identity();
            case IDENTITY_DENIED -> denied();
            case GLASS_BROKEN -> brokenInto();
            case DEMANDED -> demanded();
            case TRANSFERRED -> decide(OFFICER, "intake", threat.report(), "/transfers", """
                    {"to": "PROSECUTOR", "reasons": "Hay indicios de un delito"}""");
        }
    }

    private void judged(Fate fate) {
        decide(OFFICER, "intake", threat.report(), "/triage", """
                {"urgency": "%s", "factors": {"%s": "PRESENT"}, "reasons": "Caso inventado"}""".formatted(
                        fate.inDanger() ? "U0" : "U2", fate.inDanger() ? "ARMED_PRESENCE_NOW" : "RURAL_AREA"));
        intake(OFFICER, "/duties", "{\"receipt\": \"BY_CALL\"}");
    }

    private String measure() {
        stage.until(
                "the plan is there",
                PROTECTION,
                "protection",
                threat.plan(),
                plan -> plan.status() == 200 && !plan.at("/urgentRoute").isEmpty());
        return decide(PROTECTION, "protection", threat.plan(), "/urgent-measures", """
                {"caseId": "%s", "type": "PANIC_BUTTON", "description": "Botón de pánico y número directo",
                 "reasons": "Amenaza con presencia en la zona"}""".formatted(threat.caseId()))
                .text("/measureId");
    }

    private String handedOver() {
        var handover = "/measures/" + measure() + "/handover";
        decide(PROTECTION, "protection", threat.plan(), handover, "{}");
        return handover;
    }

    private void said(String who, String what) {
        decide(
                "risk-analyst",
                "protection",
                threat.plan(),
                handedOver() + '/' + what,
                "{\"by\": \"%s\"}".formatted(who));
    }

    private void taken() {
        stage.until("the file is there", INVESTIGATOR, "investigation", threat.file(), file -> file.status() == 200);
        decide(INVESTIGATOR, "investigation", threat.file(), "/taking", "");
    }

    private String ordered(Duration due) {
        taken();
        var hypothesis = stage.until(
                        "a hypothesis is proposed",
                        INVESTIGATOR,
                        "investigation",
                        threat.file() + "/hypotheses",
                        answer -> !answer.at("/items").isEmpty())
                .text("/items/0/hypothesisId");
        var line = file("/lines", """
                {"code": "L1", "hypotheses": ["%s"], "objective": "A quién afecta su defensa"}""".formatted(hypothesis)).text("/lineId");
        return file("/acts", """
                {"type": "WITNESS", "lineId": "%s", "due": "%s", "legalBasis": "art. 215",
                 "instruction": "Oír a quien vio lo que pasó"}""".formatted(line, Instant.now().plus(due))).text("/actId");
    }

    private void done() {
        file("/acts/" + ordered(LATER) + "/completion", """
                {"result": "NOTHING_FOUND", "evidence": [], "text": "La persona no vio nada"}""");
    }

    private void assembled() {
        var party = "/parties/" + threat.woman();
        intake(OFFICER, party + "/assembly-calls", "{\"purpose\": \"PROTECTION\"}");
        intake(OFFICER, party + "/assemblies", """
                {"purpose": "PROTECTION", "outcome": "GRANTED", "heldAt": "%s",
                 "minutes": "La asamblea inventada decidió pedir medidas colectivas"}""".formatted(Instant.now()));
    }

    private String identity() {
        return intake(PROTECTION, "/identity-requests", """
                {"purpose": "SAFE_CONTACT", "reasons": "Hay que avisar a quien reporta (caso inventado)"}""").text("/requestId");
    }

    private void denied() {
        intake("custodian", "/identity-requests/" + identity() + "/denial", """
                {"reasons": "La línea de ayuda puede avisar"}""");
    }

    private void brokenInto() {
        intake("supervisor", "/assignments", """
                {"capacity": "PROTECTION", "person": "%s", "reasons": "Conoce la zona"}""".formatted(stage.subject("police-liaison")));
        intake(PROTECTION, "/broken-glass", """
                {"reasons": "Hay hombres armados en su puerta (caso inventado)"}""");
    }

    private void demanded() {
        var known = "/v1/cases/" + threat.caseId();
        stage.until("the case is known", "ombudsman", "notification", known, answer -> answer.status() == 200);
        done("ombudsman", "notification", known + "/oversight/demands", """
                {"of": "INTAKE", "question": "¿Por qué nadie llamó antes? (caso inventado)"}""");
    }

    private Answer intake(String who, String path, String body) {
        return done(who, "intake", threat.report() + path, body);
    }

    private Answer file(String path, String body) {
        return done(INVESTIGATOR, "investigation", threat.file() + path, body);
    }

    private Answer done(String who, String service, String path, String body) {
        var answer = stage.send(who, service, path, Stage.key(), body);
        expect(answer.isDone(), path, answer);
        return answer;
    }

    private Answer decide(String who, String service, String seen, String command, String body) {
        var answer = stage.decide(who, service, seen, command, body);
        expect(answer.isDone(), command, answer);
        return answer;
    }
}
