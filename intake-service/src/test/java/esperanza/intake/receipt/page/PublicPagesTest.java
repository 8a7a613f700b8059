package esperanza.intake.receipt.page;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public door as plain pages, over HTTP on real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class PublicPagesTest {

    private static final int FIRST_PAGE = 50_000;
    private static final int PAGE_ALONE = 10_000;
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern RECEIPT =
            Pattern.compile("<p class=\"receipt\"[^>]*>(([0-9A-Z]{4}-){4}[0-9A-Z]{4}[0-9A-Z*~$=])</p>");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void the_first_page_is_small_and_asks_for_no_script_and_no_cookie(String language) {
        Answer page = given().get("/v1/public/" + language);
        Answer style = given().get("/v1/public/pages.css");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.bytes().length + style.bytes().length).isLessThan(FIRST_PAGE);
        assertThat(page.bytes().length).isLessThan(PAGE_ALONE);
        assertThat(page.text())
                .contains("<html lang=\"" + language + "\">", "rel=\"noreferrer noopener\"")
                .contains("href=\"http://figures.example/v1/public/" + language + "/figures\"")
                .as("the number of the profile, which is invented and says so")
                .contains(
                        "<a class=\"go\" href=\"tel:0000\">0000</a>",
                        Words.of(language).word("invented"))
                .doesNotContain("<script", "onclick", "style=", "<img");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(style.contentType()).startsWithIgnoringCase("text/css");
    }

    @ParameterizedTest
    @CsvSource({"es, Tenemos su reporte", "en, We have your report", "pt, Temos o seu relato"})
    void somebody_reports_by_the_form_and_is_told_what_happens_by_when(String language, String title) {
        Answer page = form("/" + language + "/reports", filled());
        assertThat(page.status()).as(page.text()).isEqualTo(201);
        assertThat(page.text()).contains("<h1>" + title + "</h1>").contains("<li>", "<time datetime=\"20");
        assertThat(page.text())
                .as("the only page with the receipt has no link to another language, which would lose it")
                .doesNotContain("<nav aria-label=\"Idioma, language, língua\">\n<a")
                .contains("formaction=\"/v1/public/pt/received\"");
        String receipt = receipt(page);
        Answer translated = form("/pt/received", Map.of("receipt", receipt)).expect(200);
        assertThat(translated.text()).contains("<h1>Temos o seu relato</h1>", receipt, "<time datetime=\"20");
        assertThat(conversation(receipt).text()).contains("Pasó a quienes usted aceptó");
    }

    @Test
    void the_conversation_says_once_whether_somebody_judged_the_urgency_and_whether_the_report_went_on() {
        Map<String, String> filled = filled();
        filled.put("danger", "no");
        filled.put("about", "group");
        String receipt = receipt(form("/es/reports", filled));
        assertThat(conversation(receipt).text())
                .contains("Alguien valora qué tan urgente es. A más tardar", "Todavía no pasó a nadie más.")
                .contains("lo que aceptó espera a que alguien aquí lo lea")
                .doesNotContain("Alguien ha valorado", "Pasó a quienes usted aceptó");

        person("intake-officer")
                .header("Idempotency-Key", key())
                .header("If-Match", "\"1\"")
                .body("{\"urgency\": \"U3\", \"factors\": {}, \"reasons\": \"read\"}")
                .post("/v1/reports/" + reportOf(receipt) + "/triage")
                .expect(200);
        assertThat(conversation(receipt).text())
                .contains("Alguien ha valorado qué tan urgente es. Todavía no pasó a nadie más.")
                .doesNotContain("Alguien valora qué tan urgente es", "espera a que alguien aquí lo lea");
    }

    @Test
    void what_was_passed_on_does_not_wait_to_be_read() {
        Map<String, String> filled = filled();
        filled.put("about", "person");
        assertThat(conversation(receipt(form("/es/reports", filled))).text())
                .contains("Espera que alguien valore qué tan urgente es. Pasó a quienes usted aceptó.")
                .doesNotContain("Todavía no pasó", "espera a que alguien aquí lo lea");
    }

    @Test
    void a_wrong_address_answers_a_browser_in_words_and_a_program_with_a_problem() {
        for (String wrong : List.of("/v1/public/fr", "/v1/public/es/nowhere", "/nowhere")) {
            Answer page = given().header("Accept", BROWSER).get(wrong);
            assertThat(page.status()).as(wrong).isEqualTo(404);
            assertThat(page.contentType()).startsWithIgnoringCase("text/html");
            assertThat(page.text())
                    .contains("<html lang=\"es\">", "<h1>Aquí no hay nada</h1>")
                    .contains("There is nothing here", "Aqui não há nada")
                    .contains("href=\"/v1/public/en\"", "href=\"/v1/public/pages.css\"");
            assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
            problem(given().get(wrong), 404, "not-found");
            problem(given().header("Accept", "application/json").get(wrong), 404, "not-found");
        }
    }

    @Test
    void the_root_leads_a_browser_to_the_first_page() {
        Answer root = given().header("Accept", BROWSER).get("/");
        assertThat(root.status()).isEqualTo(303);
        assertThat(root.header("Location")).isEqualTo("/v1/public/es");
        problem(given().get("/"), 404, "not-found");
    }

    @Test
    void somebody_who_follows_the_report_is_told_that_a_person_acknowledged_it() {
        String receipt = receipt(form("/es/reports", filled()));
        assertThat(conversation(receipt).text()).doesNotContain("ha acusado recibo");
        assertThat(bare("{\"receipt\": \"IN_CONVERSATION\"}")
                        .post("/v1/reports/" + reportOf(receipt) + "/duties")
                        .status())
                .isEqualTo(200);
        assertThat(conversation(receipt).text()).contains("Una persona del mecanismo ha acusado recibo de su reporte.");
    }

    @ParameterizedTest
    @CsvSource({
        "person, PERSON, REFERRED",
        "group, ORGANISATION, RECEIVED",
        "community, COMMUNITY, RECEIVED",
        "'', UNKNOWN, RECEIVED"
    })
    void a_ticked_box_counts_for_one_person_and_for_nobody_who_may_be_a_collective(
            String about, String kind, String stage) {
        Map<String, String> filled = filled();
        filled.put("danger", "no");
        filled.put("about", about);
        String receipt = receipt(form("/es/reports", filled));
        Answer held = given().contentType("application/json")
                .body("{\"receipt\": \"" + receipt + "\"}")
                .post("/v1/public/conversation");
        assertThat(held.json().getString("standing.stage")).isEqualTo(stage);
        assertThat(person("intake-officer")
                        .get("/v1/reports/" + reportOf(receipt))
                        .json()
                        .getString("parties[0].kind"))
                .isEqualTo(kind);
        assertThat(conversation(receipt).text().contains("solo por su propio procedimiento"))
                .isEqualTo(stage.equals("RECEIVED"));
    }

    @Test
    void what_the_form_says_is_what_is_recorded() {
        String receipt = receipt(form("/es/reports", filled()));
        String id = reportOf(receipt);
        Answer account = person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + id + "/openings");
        assertThat(account.json().getString("told.account")).isEqualTo("Me siguen & <b>gritan</b>");
        assertThat(account.json().getString("told.place")).isEqualTo("El puente");
        assertThat(account.json().getList("told.traces"))
                .containsExactly(Map.of("kind", "PHONE", "value", "9811 <7777>"));
        assertThat(account.json().getString("told.defenceDescription")).isEqualTo("el río");
        Answer seen = person("intake-officer").get("/v1/reports/" + id);
        assertThat(seen.json().getBoolean("imminentDanger")).isTrue();
        assertThat(seen.json().getString("channel")).isEqualTo("WEB");
        assertThat(seen.json().getMap("consents")).isEqualTo(Map.of("PROTECTION", "GRANTED"));
    }

    @Test
    void a_form_sent_twice_is_one_report() {
        Map<String, String> filled = filled();
        assertThat(receipt(form("/es/reports", filled))).isEqualTo(receipt(form("/es/reports", filled)));
    }

    @Test
    void without_a_word_nothing_else_that_was_typed_is_lost() {
        Map<String, String> filled = filled();
        filled.put("account", " ");
        filled.put("place", "El \"puente\" <viejo>");
        Answer page = form("/es/reports", filled);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "role=\"alert\"",
                        "href=\"#account\"",
                        "aria-describedby=\"account-hint account-error\" aria-invalid=\"true\"",
                        "name=\"place\" value=\"El &quot;puente&quot; &lt;viejo&gt;\"",
                        "value=\"" + filled.get("key"))
                .contains("<input type=\"hidden\" name=\"protect\" value=\"yes\">")
                .doesNotContain("name=\"investigate\"");
    }

    @Test
    void words_are_shown_as_words_and_a_question_is_answered() {
        String receipt = receipt(form("/es/reports", filled()));
        String id = reportOf(receipt);
        person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"words\": \"¿Dónde <exactamente>?\"}")
                .post("/v1/reports/" + id + "/questions")
                .expect(201);
        String asked = conversation(receipt).text();
        assertThat(asked).contains("¿Dónde &lt;exactamente&gt;?", "value=\"ANSWER\"");
        Matcher question =
                Pattern.compile("name=\"answers\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(question.find()).isTrue();

        Answer answered = form(
                "/es/conversation/statements",
                Map.of(
                        "receipt",
                        receipt,
                        "key",
                        key(),
                        "kind",
                        "ANSWER",
                        "answers",
                        question.group(1),
                        "words",
                        "En el puente"));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text())
                .contains("Usted respondió", "En el puente", "role=\"status\"")
                .doesNotContain("value=\"ANSWER\"");
    }

    @ParameterizedTest
    @CsvSource({"es, Alguien está en peligro", "en, Somebody is in danger", "pt, Alguém está em perigo"})
    void a_box_beside_the_words_says_that_somebody_is_in_danger(String language, String label) {
        Map<String, String> filled = filled();
        filled.put("danger", "no");
        String receipt = receipt(form("/" + language + "/reports", filled));
        String id = reportOf(receipt);
        Answer page = form("/" + language + "/conversation", Map.of("receipt", receipt));
        assertThat(page.text()).contains("<input type=\"checkbox\" name=\"danger\" value=\"yes\"> " + label);
        form(
                        "/" + language + "/conversation/statements",
                        Map.of("receipt", receipt, "key", key(), "kind", "ADDITION", "words", "otra vez"))
                .expect(200);
        assertThat(inDanger(id)).isFalse();
        form(
                        "/" + language + "/conversation/statements",
                        Map.of("receipt", receipt, "key", key(), "kind", "ADDITION", "words", "ya", "danger", "yes"))
                .expect(200);
        assertThat(inDanger(id)).isTrue();
    }

    private static boolean inDanger(String id) {
        return person("intake-officer").get("/v1/reports/" + id).json().getBoolean("imminentDanger");
    }

    @Test
    void words_with_the_receipt_in_them_come_back_with_a_warning_and_are_not_kept() {
        String receipt = receipt(form("/es/reports", filled()));
        Answer refused = form(
                "/es/conversation/statements",
                Map.of(
                        "receipt",
                        receipt,
                        "key",
                        key(),
                        "kind",
                        "ADDITION",
                        "words",
                        "mi recibo es " + receipt,
                        "danger",
                        "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Su código de seguimiento está dentro de lo que escribió",
                        "Nada todavía.",
                        "value=\"yes\" checked");
        assertThat(language(refused.text()))
                .as("a change of the language sends the form of the words, with what is typed in it")
                .contains("<button form=\"saying\" formaction=\"/v1/public/en/conversation\"");
        assertThat(saying(refused.text()))
                .contains(
                        "name=\"receipt\" value=\"" + receipt + "\"",
                        ">mi recibo es " + receipt + "</textarea>",
                        "name=\"kind\" value=\"ADDITION\" checked",
                        "name=\"danger\" value=\"yes\" checked");
    }

    @Test
    void words_that_were_not_recorded_stay_when_the_language_changes() {
        String receipt = receipt(form("/es/reports", filled()));
        Answer page = form(
                "/en/conversation",
                Map.of("receipt", receipt, "kind", "CORRECTION", "words", "Hoy <volvieron>", "danger", "yes"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "<html lang=\"en\">",
                        ">Hoy &lt;volvieron&gt;</textarea>",
                        "value=\"CORRECTION\" checked",
                        "value=\"yes\" checked",
                        "Nothing yet.");
    }

    @Test
    void a_statement_without_a_word_comes_back_with_all_else_that_was_chosen() {
        String receipt = receipt(form("/es/reports", filled()));
        Answer refused = form(
                "/es/conversation/statements",
                Map.of("receipt", receipt, "key", key(), "kind", "CORRECTION", "words", " ", "danger", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("href=\"#words\"", "value=\"CORRECTION\" checked", "value=\"yes\" checked", "Nada todavía.");
    }

    @Test
    void a_consent_is_taken_back_by_a_button_and_its_effect_is_said() {
        String receipt = receipt(form("/es/reports", filled()));
        Answer changed = form(
                "/es/conversation/consents",
                Map.of("receipt", receipt, "key", key(), "purpose", "PROTECTION", "change", "WITHDRAWN"));
        assertThat(changed.text()).contains("quienes protegen ya no pueden abrir", "usted lo retiró");
    }

    @Test
    void two_buttons_make_the_receipt_show_nothing_any_more() {
        String receipt = receipt(form("/es/reports", filled()));
        Answer asked = form("/es/conversation/contact-compromise", Map.of("receipt", receipt, "key", key()));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text())
                .as("the page says it back, and nothing is done yet")
                .contains("Este código ya no mostrará nada, a nadie", "name=\"sure\" value=\"yes\"")
                .contains("formaction=\"/v1/public/en/conversation/contact-compromise\" name=\"sure\" value=\"\"");
        conversation(receipt).expect(200);

        Answer done = form("/es/conversation/contact-compromise", sure(receipt));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo("/v1/public/es/shut");
        assertThat(given().get(done.header("Location")).expect(200).text()).contains("Este código ya no muestra nada");
        Answer nothing = conversation(receipt);
        assertThat(nothing.status()).isEqualTo(404);
        String unknown = "0000-0000-0000-0000-00000";
        assertThat(nothing.text())
                .contains("value=\"" + receipt + "\"", "No se perdió nada")
                .isEqualTo(conversation(unknown).text().replace(unknown, receipt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/statements", "/consents", "/contact-compromise", "/erasure", "/erasure-withdrawal"})
    void a_button_of_a_page_whose_receipt_was_shut_meanwhile_does_not_show_it_nor_says_that_words_are_kept(
            String what) {
        String receipt = receipt(form("/es/reports", filled()));
        form("/es/conversation/contact-compromise", sure(receipt)).expect(303);
        Answer none = form(
                "/es/conversation" + what,
                Map.of("receipt", receipt, "key", key(), "kind", "ADDITION", "words", "Hoy volvieron"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text())
                .contains("Aquí no hay nada")
                .doesNotContain(receipt)
                .doesNotContain("Hoy volvieron")
                .doesNotContain("No se perdió nada");
    }

    @Test
    void a_long_account_and_a_stray_character_are_taken() {
        Map<String, String> filled = filled();
        filled.put("account", "á".repeat(30_000) + "\u0000" + "fin");
        String receipt = receipt(form("/es/reports", filled));
        Answer account = person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + reportOf(receipt) + "/openings");
        assertThat(account.json().getString("told.account")).hasSize(30_003).endsWith("áfin");
    }

    @ParameterizedTest
    @CsvSource({"es, Lo borrado no vuelve", "en, does not come back", "pt, não volta"})
    void an_erasure_is_asked_for_on_a_page_that_says_it_back(String language, String said) {
        String receipt = receipt(form("/es/reports", filled()));
        Answer asked = form("/" + language + "/conversation/erasure", Map.of("receipt", receipt, "key", key()));
        assertThat(asked.expect(200).text()).contains(said, "name=\"sure\" value=\"yes\"");
        assertThat(conversation(receipt).text()).doesNotContain("Se pidió borrar lo que usted contó");
    }

    private static Map<String, String> sure(String receipt) {
        return Map.of("receipt", receipt, "key", key(), "sure", "yes");
    }

    private static Map<String, String> filled() {
        return new TreeMap<>(Map.of(
                "key", key(),
                "account", "Me siguen & <b>gritan</b>",
                "danger", "not-sure",
                "place", "El puente",
                "number", "9811 <7777>",
                "who", "Nosotras",
                "work", "el río",
                "protect", "yes",
                "receipt", "yes"));
    }

    private static Answer form(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/v1/public" + path);
    }

    private static Answer conversation(String receipt) {
        return form("/es/conversation", Map.of("receipt", receipt));
    }

    private static String receipt(Answer page) {
        Matcher receipt = RECEIPT.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
        assertThat(receipt.find()).as(page.text()).isTrue();
        return receipt.group(1);
    }

    /** The part of a page with which the language changes. */
    private static String language(String page) {
        return page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    }

    /** The form of the words. */
    private static String saying(String page) {
        String form = page.substring(page.indexOf("<form id=\"saying\""));
        return form.substring(0, form.indexOf("</form>"));
    }

    private static String reportOf(String receipt) {
        return given().contentType("application/json")
                .body("{\"receipt\": \"" + receipt + "\"}")
                .post("/v1/public/conversation")
                .json()
                .getString("standing.reportId");
    }
}
