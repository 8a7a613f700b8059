package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.each;
import static esperanza.local.demonstration.Stage.expect;

import java.util.List;

/**
 * Chapters 2 and 3: consent is given, so the report is referred to investigation and to protection without an act of an
 * officer.
 */
record Referral(Stage stage, Threat threat) {

    void play() {
        stage.chapter("2", "Consent is given: the report is referred / Hay consentimiento: el reporte se remite");
        file();
        stage.chapter("3", "The woman and her community each have one plan / Un plan por persona y colectivo");
        threat.parties().forEach(this::plan);
    }

    private void file() {
        var file = stage.until(
                "a file is registered",
                "investigator",
                "investigation",
                threat.file(),
                answer -> answer.status() == 200);
        var hypotheses = stage.until(
                "a hypothesis is proposed",
                "investigator",
                "investigation",
                threat.file() + "/hypotheses",
                answer -> !answer.at("/items").isEmpty());
        expect(each(hypotheses, "/items", "/type"), List.of("DEFENCE_LINKED"), "the hypotheses of the case");
        expect(each(hypotheses, "/items", "/status"), List.of("PROPOSED"), "software proposes, nothing more");
        expect(file.at("/investigator").isTextual(), false, "somebody has taken the file");
        stage.tell("investigation: file registered, hypothesis DEFENCE_LINKED PROPOSED");
    }

    private void plan(String party) {
        var plan = stage.until(
                "a plan is open",
                "protection-officer",
                "protection",
                "/v1/protections/" + party,
                answer -> answer.status() == 200 && !answer.at("/urgentRoute").isEmpty());
        expect(each(plan, "/urgentRoute", ""), List.of(threat.caseId()), "what is on the urgent route");
        expect(each(plan, "/incidents", "/number"), List.of("1"), "the incidents of the plan");
        stage.tell("protection: plan of a %s, incident 1, urgent route", plan.text("/kind"));
    }
}
