package esperanza.investigation.dossier;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A dossier leaves the house, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class DossierTest {

    private static final String WORDS = "Her work for the river is named";
    private static final String ORDER = """
            {"recipient": "COURT", "parts": ["HYPOTHESES"], "reasons": "The court asked for it"}""";
    private static final String APPROVAL = "{\"reasons\": \"No more than the court asked for\"}";

    @Test
    void an_approved_dossier_is_printed_with_its_words_and_the_heads_of_the_log() throws IOException {
        UUID caseId = adopted();
        String dossier = ordered(caseId);
        problem(print(caseId, dossier, key()), 409, "not-approved");
        say("supervisor", caseId, "/dossiers/" + dossier + "/approval", APPROVAL)
                .expect(200);

        Answer printed = print(caseId, dossier, key()).expect(200);

        assertThat(printed.contentType()).startsWith("application/pdf");
        assertThat(printed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(text(printed))
                .contains("Expediente de la investigación")
                .contains(CaseNumber.of(new CaseId(caseId)).text())
                .contains(WORDS);
        assertThat(text(printed)).contains("Lo pidió la función Investigación").doesNotContain(pseudonym(caseId));
        assertThat(properties(printed))
                .doesNotContain(CaseNumber.of(new CaseId(caseId)).text())
                .doesNotContainIgnoringCase("esperanza");
        assertThat(text(printed).replace(" ", "")).contains(head(caseId));
        assertThat(print(caseId, dossier, key()).bytes()).isEqualTo(printed.bytes());
        assertThat(person("investigator").get(path(caseId) + "/dossiers").json().getList("items.printed"))
                .containsExactly(2);
    }

    @Test
    void a_dossier_holds_what_was_on_record_at_its_date() throws IOException {
        UUID caseId = taken();
        String dossier = ordered(caseId);
        adopt(caseId);
        say("supervisor", caseId, "/dossiers/" + dossier + "/approval", APPROVAL)
                .expect(200);
        assertThat(text(print(caseId, dossier, key()).expect(200))).doesNotContain(WORDS);
    }

    @Test
    void nobody_approves_what_they_ordered_and_nobody_orders_what_they_may_not_know() {
        UUID caseId = taken();
        String own =
                say("supervisor", caseId, "/dossiers", ORDER).expect(201).json().getString("dossierId");
        problem(say("supervisor", caseId, "/dossiers/" + own + "/approval", APPROVAL), 409, "same-person");
        problem(say("investigator", caseId, "/dossiers/" + own + "/approval", APPROVAL), 403, "wrong-role");
        problem(say("ombudsman", caseId, "/dossiers", ORDER), 403, "wrong-role");
        assignedToAnother(caseId);
        problem(say("investigator", caseId, "/dossiers", ORDER), 404, "not-found");
        problem(print(caseId, own, key()), 404, "not-found");
    }

    @Test
    void a_dossier_that_a_supervisor_refused_says_by_whom_and_is_not_printed() {
        UUID caseId = taken();
        String dossier = ordered(caseId);
        problem(say("investigator", caseId, "/dossiers/" + dossier + "/refusal", APPROVAL), 403, "wrong-role");
        Answer refused = say("supervisor", caseId, "/dossiers/" + dossier + "/refusal", APPROVAL)
                .expect(200);
        problem(say("supervisor", caseId, "/dossiers/" + dossier + "/approval", APPROVAL), 409, "already-answered");
        problem(print(caseId, dossier, key()), 409, "not-approved");
        assertThat(person("investigator")
                        .get(path(caseId) + "/dossiers?atLeast=" + refused.header("Esperanza-Position"))
                        .json()
                        .getString("items[0].refusedBy"))
                .isNotBlank();
    }

    private static UUID adopted() {
        UUID caseId = taken();
        adopt(caseId);
        return caseId;
    }

    private static void adopt(UUID caseId) {
        say("investigator", caseId, first(caseId) + "/adoption", "{\"reasons\": \"" + WORDS + "\"}")
                .expect(200);
    }

    private static String ordered(UUID caseId) {
        return say("investigator", caseId, "/dossiers", ORDER)
                .expect(201)
                .json()
                .getString("dossierId");
    }

    private static Answer print(UUID caseId, String dossier, String key) {
        return person("investigator")
                .header("Idempotency-Key", key)
                .body("{\"language\": \"ES\"}")
                .post(path(caseId) + "/dossiers/" + dossier + "/print");
    }

    /** The hash of the last event of the first hypothesis, as the auditor reads it. */
    private static String head(UUID caseId) {
        String hypothesis = first(caseId).substring("/hypotheses/".length());
        return person("auditor")
                .get("/v1/histories/hypothesis/" + hypothesis)
                .json()
                .getList("hash")
                .getLast()
                .toString();
    }

    /** The pseudonym of the investigator, who ordered it. */
    private static String pseudonym(UUID caseId) {
        return person("investigator").get(path(caseId)).json().getString("investigator");
    }

    private static String properties(Answer pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return document.getDocumentInformation().getCOSObject().toString();
        }
    }

    private static String text(Answer pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
