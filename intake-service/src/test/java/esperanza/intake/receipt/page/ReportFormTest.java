package esperanza.intake.receipt.page;

import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form page by page: what was answered travels in the pages, and nothing is kept before it is sent. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ReportFormTest {

    private static final int LARGEST_PAGE = 10_000;
    private static final String ACCOUNT = "Me siguen & <b>gritan</b>\r\ndesde ayer";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern RECEIPT = Pattern.compile("<p class=\"receipt\"[^>]*>([^<]+)</p>");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void five_small_pages_ask_one_says_it_back_and_only_then_it_is_sent(String language) {
        Answer page = given().get("/v1/public/" + language);
        Map<String, Map<String, String>> answers = Map.of(
                "danger", Map.of("account", ACCOUNT),
                "who", Map.of("danger", "not-sure", "place", "El puente", "number", "9811 <7777>"),
                "consent", Map.of("who", "Nosotras", "about", "person", "work", "el río"),
                "reach", Map.of("protect", "yes"),
                "check", Map.of("reach", "la vecina", "receipt", "yes"));
        for (Step step : Step.ASKING) {
            assertThat(page.bytes().length).as(step.code()).isLessThan(LARGEST_PAGE);
            assertThat(page.text())
                    .as(step.code())
                    .contains("class=\"exit\"", "<html lang=\"" + language + "\">")
                    .contains(Words.of(language)
                            .word("stepOf")
                            .replace("{step}", "" + step.number())
                            .replace("{steps}", "5"))
                    .doesNotContain("<script", "style=");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Set-Cookie")).isNull();
            String next = step.next().code();
            page = sent(page, language, "/form", next, answers.get(next)).expect(200);
        }
        assertThat(page.bytes().length).isLessThan(LARGEST_PAGE);
        assertThat(page.text())
                .contains("Me siguen &amp; &lt;b&gt;gritan&lt;/b&gt;", "9811 &lt;7777&gt;", "El puente", "la vecina")
                .as("a box without a tick is no refusal, and is not called one")
                .contains(Words.of(language).word("notTicked"))
                .contains(Words.of(language).word("checkText"));

        Answer received = sent(page, language, "/reports", "", Map.of()).expect(201);
        String report = given().contentType("application/json")
                .body(Map.of("receipt", found(RECEIPT, received.text())))
                .post("/v1/public/conversation")
                .json()
                .getString("standing.reportId");
        Answer told = person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + report + "/openings");
        assertThat(told.json().getString("told.account")).isEqualToNormalizingNewlines(ACCOUNT);
        assertThat(told.json().getString("told.place")).isEqualTo("El puente");
        Answer seen = person("intake-officer").get("/v1/reports/" + report);
        assertThat(seen.json().getMap("consents")).isEqualTo(Map.of("PROTECTION", "GRANTED"));
        assertThat(seen.json().getBoolean("imminentDanger")).isTrue();
    }

    @Test
    void a_change_of_the_language_and_a_step_back_keep_what_was_typed() {
        Answer first = sent(given().get("/v1/public/es"), "es", "/form", "danger", Map.of("account", ACCOUNT));
        assertThat(first.text())
                .contains("<button form=\"report\" formaction=\"/v1/public/en/form\" name=\"go\" value=\"danger\"");
        Answer english = sent(first, "en", "/form", "danger", Map.of("danger", "yes", "place", "El <puente>"));
        assertThat(english.text())
                .contains("<html lang=\"en\">", "value=\"yes\" checked", "name=\"place\" value=\"El &lt;puente&gt;\"");
        Answer back = sent(english, "en", "/form", "account", Map.of("danger", "yes", "place", "El <puente>"));
        assertThat(back.text())
                .contains(">Me siguen &amp; &lt;b&gt;gritan&lt;/b&gt;")
                .contains("<input type=\"hidden\" name=\"place\" value=\"El &lt;puente&gt;\">")
                .contains("<input type=\"hidden\" name=\"danger\" value=\"yes\">");
    }

    @Test
    void without_a_word_the_form_goes_no_further_and_keeps_the_rest() {
        Answer refused = sent(
                given().get("/v1/public/es"), "es", "/form", "check", Map.of("account", " ", "place", "El puente"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("role=\"alert\"", "href=\"#account\"", "aria-invalid=\"true\"")
                .contains("<input type=\"hidden\" name=\"place\" value=\"El puente\">");
    }

    static Stream<Arguments> answers() {
        String letter = "ñ";
        return Stream.of(
                arguments("account", letter.repeat(AnswerLimit.TEXT), 200),
                arguments("account", "\r\n".repeat(AnswerLimit.TEXT - 1) + "x", 200),
                arguments("account", letter.repeat(AnswerLimit.TEXT + 1), 422),
                arguments("place", letter.repeat(AnswerLimit.LINE), 200),
                arguments("place", letter.repeat(AnswerLimit.LINE + 1), 422),
                arguments("number", "9".repeat(AnswerLimit.LINE + 1), 422),
                arguments("codeWord", "x".repeat(AnswerLimit.LINE + 1), 422),
                arguments("unknown", "x".repeat(AnswerLimit.LINE + 1), 200),
                arguments("account", "x".repeat(300_000), 422),
                arguments("account", "x".repeat(600_000), 413));
    }

    /** The service counts as a browser does. */
    @ParameterizedTest
    @MethodSource("answers")
    void a_page_says_that_an_answer_is_too_long_and_keeps_it_whole(String field, String answer, int status) {
        Map<String, String> typed = new TreeMap<>(Map.of("account", ACCOUNT));
        typed.put(field, answer);
        Answer page = sent(given().get("/v1/public/es"), "es", "/form", "check", typed);
        assertThat(page.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(page.text()).contains("href=\"#" + field + "\"", "aria-invalid=\"true\"", answer);
        }
    }

    @Test
    void no_browser_cuts_an_answer_and_a_report_that_is_too_long_for_its_page_is_sent_from_there_as_it_is() {
        Answer first = given().get("/v1/public/es");
        assertThat(account(first.text())).doesNotContain("maxlength");
        Answer danger = sent(first, "es", "/form", "danger", Map.of("account", ACCOUNT));
        assertThat(danger.text()).doesNotContain("maxlength");
        String account = "ñ".repeat(AnswerLimit.TEXT + 1);
        Answer refused = sent(first, "es", "/form", "danger", Map.of("account", account));
        assertThat(refused.text())
                .contains("<button form=\"report\" formaction=\"/v1/public/es/reports\">Enviarlo como está</button>");
        sent(refused, "es", "/reports", "", Map.of("account", account)).expect(201);
        assertThat(sent(first, "es", "/form", "danger", Map.of("account", " ")).text())
                .doesNotContain("Enviarlo como está");
        sent(danger, "es", "/reports", "", Map.of("place", "x".repeat(AnswerLimit.LINE + 1)))
                .expect(201);
    }

    @Test
    void whoever_is_in_a_hurry_skips_the_rest_and_whoever_changes_an_answer_comes_back_to_check_it() {
        Answer check = sent(given().get("/v1/public/es"), "es", "/form", "check", Map.of("account", ACCOUNT));
        assertThat(check.text())
                .contains("Revise sus respuestas", "Sin respuesta", "aria-label=\"Cambiar: Peligro y lugar\"");
        Answer changed = sent(check, "es", "/form", "danger", Map.of());
        assertThat(changed.text()).contains("<button name=\"go\" value=\"check\">Volver a revisar</button>");
        assertThat(sent(changed, "es", "/form", "check", Map.of("place", "El río"))
                        .text())
                .contains("El río");
    }

    @Test
    void a_receipt_that_was_not_wanted_on_the_last_page_is_not_given() {
        Answer last = sent(given().get("/v1/public/es"), "es", "/form", "reach", Map.of("account", ACCOUNT));
        assertThat(last.text()).contains("name=\"receipt\" value=\"yes\" checked");
        Answer check = sent(last, "es", "/form", "check", Map.of());
        assertThat(sent(check, "es", "/reports", "", Map.of()).expect(201).text())
                .doesNotContain("class=\"receipt\"");
    }

    /** Sends the form of the page as a browser does: what it carries, what was typed, and the pressed button. */
    private static Answer sent(Answer page, String language, String path, String go, Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>(carried(page.text()));
        fields.putAll(typed);
        if (!go.isEmpty()) {
            fields.put("go", go);
        }
        return given().formParams(fields).post("/v1/public/" + language + path);
    }

    private static Map<String, String> carried(String page) {
        String form = page.substring(page.indexOf("<form id=\"report\""));
        Map<String, String> carried = new TreeMap<>();
        HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(field -> carried.put(field.group(1), plain(field.group(2))));
        return carried;
    }

    private static String account(String page) {
        int at = page.indexOf("<textarea");
        return page.substring(at, page.indexOf('>', at));
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String found(Pattern pattern, String page) {
        return pattern.matcher(page).results().findFirst().orElseThrow().group(1);
    }
}
