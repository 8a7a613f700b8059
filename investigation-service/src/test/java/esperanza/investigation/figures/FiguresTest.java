package esperanza.investigation.figures;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.figures.read.CountsFromLog;
import esperanza.investigation.figures.read.ExactCounts;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.protocol.term.Profile;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.log.Chain;
import esperanza.runtime.query.Queries;
import esperanza.runtime.relay.Neighbour;
import esperanza.runtime.rest.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures on real parts: reports of two months in 2024, half of them in each of two areas, and what frames show. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FiguresTest {

    private static final Neighbour PROTECTION = new Neighbour("protection");
    private static final int REPORTS = 120;
    private static final String PUBLIC = "/v1/public/indicators";
    private static final String REPORT = "/v1/monthly-report";
    private static final int LARGEST_PAGE = 50_000;

    @Inject
    ExactCounts exact;

    @Inject
    CountsFromLog fromLog;

    @Inject
    Queries queries;

    @Inject
    Profile profile;

    @TestHTTPResource("/v1/streams/indicators")
    URI stream;

    /** In one area: otherwise a tile that is made while they arrive may have too few of one to be divided further. */
    @BeforeAll
    static void reports() {
        for (int report = 0; report < REPORTS; report++) {
            UUID id = UUID.randomUUID();
            UUID caseId = new UUID(34, report);
            Instant received = Instant.parse("2024-0%d-10T12:00:00Z".formatted(1 + report % 2));
            INTAKE.publish(
                    new StreamId("report", id), "report-received.v1", received, """
                    {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "firstLevelArea": "XX-01",
                     "consents": {}, "facets": {"ANNOUNCED_HARM": ["DEATH"]}, "shutTo": []}""".formatted(id, caseId, received));
            if (report % 2 == 0) {
                INTAKE.publish(new StreamId("report", id), "report-triaged.v1", """
                        {"reportId": "%s", "caseId": "%s", "urgency": "U1"}""".formatted(id, caseId));
                INTAKE.publish(
                        new StreamId("report", id), "report-referred.v1", """
                        {"reportId": "%s", "caseId": "%s", "receivedAt": "2024-01-10T12:00:00Z", "imminentDanger": false,
                         "firstLevelArea": "XX-01", "referrals": [{"to": "INVESTIGATION", "basis": "CONSENT",
                         "affected": [{"party": "%s", "kind": "PERSON"}]}]}""".formatted(id, caseId, UUID.randomUUID()));
                granted(caseId, new UUID(35, report));
            }
        }
    }

    private static void granted(UUID caseId, UUID measure) {
        PROTECTION.publish(
                new StreamId("plan", UUID.randomUUID()), "measure-granted.v1", """
                {"caseId": "%s", "measureId": "%s"}""".formatted(caseId, measure));
        PROTECTION.publish(new StreamId("measure", measure), "measure-handed-over.v1", """
                {"caseId": "%s", "measureId": "%s", "granted": true}""".formatted(caseId, measure));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Chain.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Json indicator(String path) {
        return person("statistician").get("/v1/indicators/" + path).json();
    }

    private static Json released() {
        return eventually(
                () -> indicator("HELD-TRIAGE"),
                json -> json.get("rows[0].reached[3].cases") instanceof Integer cases && cases >= 10);
    }

    @Test
    void a_frame_shows_how_many_cases_reached_what() {
        Json shown = released();
        assertThat(shown.getInt("version")).isEqualTo(1);
        assertThat(shown.getString("by")).isEqualTo("COUNTRY");
        assertThat(shown.getInt("frame")).isPositive();
        assertThat(shown.getInt("rows[0].of")).isGreaterThanOrEqualTo(20);
        assertThat(shown.getList("rows[0].reached.milestone"))
                .isEqualTo(List.of("TRIAGED_24H", "TRIAGED_72H", "TRIAGED_30D", "TRIAGED"));
        assertThat(shown.<Integer>get("rows[0].reached[0].cases"))
                .as("a number that is not shown is no zero")
                .isNull();
        assertThat(shown.<Integer>get("rows[0].reached[0].share")).isNull();
    }

    @Test
    void a_division_shows_whole_groups_and_what_belongs_to_none() {
        released();
        Json byArea = indicator("HELD-TRIAGE?by=area");
        Json country = indicator("HELD-TRIAGE");
        assertThat(byArea.getList("rows.of", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(country.getInt("rows[0].of"));
        assertThat(byArea.getList("rows.of", Integer.class)).allMatch(cases -> cases >= 20);
        assertThat(indicator("HELD-TRIAGE?by=month").getString("rows[0].group")).startsWith("2024-0");
    }

    /** Somebody who knows all cases of a unit but one cannot tell by any sum whether there is one more. */
    @Test
    void a_case_that_was_drawn_is_counted_in_no_month() {
        released();
        Supplier<List<Integer>> tiles = () -> queries.rows(
                        "select tile from figure_member where case_id::text like '00000000-0000-0022-0000-%'",
                        Tuple.tuple(), row -> row.getInteger("tile"))
                .await()
                .indefinitely();
        assertThat(tiles.get().stream().filter(tile -> tile == 0)).hasSizeBetween(1, 40);
    }

    @Test
    void a_case_whose_file_nobody_took_lies_with_the_mechanism() {
        Json held =
                eventually(() -> indicator("HELD-FILE?by=institution"), json -> json.getList("rows.group", String.class)
                        .contains("MECHANISM"));
        assertThat(held.getInt("rows[group=MECHANISM].of")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void the_checklist_is_counted_by_cohort() {
        Json shown = eventually(
                () -> indicator("K21?by=month"), json -> json.get("rows[of!=null].of") instanceof Integer of && of > 0);
        assertThat(shown.getString("rows[0].reached[0].milestone")).isEqualTo("ITEMS_MET");
        assertThat(shown.getList("rows.of", Integer.class))
                .filteredOn(Objects::nonNull)
                .allMatch(of -> of % 5 == 0);
        assertThat(indicator("K21/definition").getString("milestones[1].how")).isEqualTo("items");
    }

    @Test
    void before_the_first_frame_nothing_was_shown() {
        Json then = indicator("K5?asOf=2020-01-01T00:00:00Z");
        assertThat(then.getList("rows")).isEmpty();
        assertThat(then.getString("frame")).isNull();
        assertThat(indicator("K5?asOf=-1000000000-01-01T00:00:00Z").getList("rows"))
                .isEmpty();
        assertThat(person("statistician")
                        .queryParam("asOf", "+1000000000-12-31T00:00:00Z")
                        .get("/v1/indicators/K5")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_table_is_for_a_spreadsheet() {
        released();
        var table = person("statistician").get("/v1/indicators/K5/table.csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.text())
                .startsWith("indicator,version,frame,at,by,group,of,cases,reached,at_least,share,obs_status\r\nK5,1,")
                .endsWith(",ACT,,,Q\r\n");
    }

    @Test
    void a_definition_says_in_words_and_in_terms_of_events_what_is_counted() {
        Json definition = indicator("K5/definition");
        assertThat(definition.getString("formula.en"))
                .isEqualTo("(First act of investigation), divided by (Cases reported).");
        assertThat(definition.getString("formula.es")).contains("Primer acto de investigación");
        assertThat(definition.getString("milestones[1].how")).contains("investigation.act-done{substantive=true}");
        assertThat(definition.getString("method.pt")).isNotBlank();
    }

    @Test
    void the_read_model_counts_what_the_log_counts_at_any_past_instant() {
        released();
        Instant now = Instant.now();
        for (Instant asOf : List.of(now, now.minusSeconds(1), now.minus(Duration.ofDays(1)))) {
            eventually(() -> exact.at(asOf)
                    .await()
                    .indefinitely()
                    .equals(fromLog.at(asOf).await().indefinitely()));
        }
        assertThat(fromLog.at(now).await().indefinitely().get("REPORTED")).isGreaterThanOrEqualTo(REPORTS);
    }

    @Test
    void everybody_sees_the_figures_on_a_page_without_script_in_three_languages() {
        released();
        Answer style = given().get("/v1/public/figures.css");
        for (String language : List.of("es", "en", "pt")) {
            Answer page = given().get("/v1/public/" + language + "/figures");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.bytes().length + style.bytes().length).isLessThan(LARGEST_PAGE);
            assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=utf-8");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.text())
                    .contains("<html lang=\"" + language + "\">", "id=\"FUNNEL\"")
                    .contains(FigureTexts.of(language).text("indicator.K18"), "href=\"figures/K18?by=month\"")
                    .contains("<td>–</td><td>–</td>", "href=\"http://reports.example/v1/public/" + language + "\"")
                    .doesNotContain("<td>0</td>", "<script", "onclick", "style=", "<img", "{", "NOT_FOUND");
        }
        assertThat(given().get("/v1/public/es/figures/HELD-TRIAGE?by=area").text())
                .contains("?by=month", "HELD-TRIAGE");
        assertThat(style.contentType()).startsWith("text/css");
        Answer wrong = given().header("Accept", "text/html,*/*;q=0.8").get("/v1/public/es/figures/K99");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).contains("Aquí no hay nada", "href=\"/v1/public/pt/figures\"");
        assertThat(given().get("/v1/public/es/figures/K99").status()).isEqualTo(404);
        assertThat(given().get("/v1/public/es/figures/K5?by=person").status()).isEqualTo(404);
    }

    @Test
    void the_page_lists_its_contents_draws_what_it_shows_and_folds_what_it_does_not() {
        released();
        String page = given().get("/v1/public/pt/figures").text();
        assertThat(page)
                .contains("<h2 id=\"contents\">Conteúdo</h2>", "<a href=\"#HELD-TRIAGE\">", "<a href=\"#empty\">")
                .contains("<h2 id=\"HELD-TRIAGE\">", "<details id=\"K31\"><summary>")
                .containsPattern("<svg viewBox=\"0 0 100 3\" aria-hidden=\"true\"><path d=\"M0 0h[0-9]+v3H0\"/></svg>")
                .doesNotContain("<a href=\"#K31\">");
        assertThat(given().get("/v1/public/pt/figures/K31").text())
                .as("a page of its own folds nothing")
                .contains("<h2 id=\"K31\">")
                .doesNotContain("<details", "id=\"contents\"");
        eventually(() -> given().get("/v1/public/pt/figures/HELD-FILE?by=institution")
                .text()
                .contains("Mecanismo de proteção"));
    }

    @Test
    void everybody_reads_the_figures_as_data_in_three_forms_and_again_only_after_the_next_frame() {
        released();
        for (String form : List.of("", ".csv", ".jsonld")) {
            for (String address : List.of(PUBLIC + form, PUBLIC + "/SDG-16.10.1" + form)) {
                Answer answer =
                        given().header("Origin", "https://dashboard.example").get(address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
                String frame = answer.header("ETag");
                assertThat(frame).matches("\"[1-9][0-9]*\"");
                eventually(() -> {
                    Answer again = given().get(address);
                    Answer same = given().header("If-None-Match", again.header("ETag"))
                            .get(address);
                    assertThat(same.header("Access-Control-Allow-Origin")).isEqualTo("*");
                    return same.status() == 304 && same.text().isEmpty();
                });
            }
        }
    }

    @Test
    void what_is_not_shown_is_no_zero_in_any_form() {
        released();
        Json shown = Json.of(given().get(PUBLIC + "/HELD-TRIAGE?by=month").text());
        assertThat(shown.getString("by")).isEqualTo("MONTH");
        assertThat(shown.getInt("rows[0].of")).isGreaterThanOrEqualTo(20);
        assertThat(shown.<Integer>get("rows[0].reached[0].cases")).isNull();
        assertThat(given().get(PUBLIC).text()).doesNotContain("null", ":0,", ":0}");
        assertThat(given().get(PUBLIC + ".csv").text())
                .startsWith("indicator,version,")
                .contains("\r\n#indicator+code,#indicator+version,", "FUNNEL,1,", "SDG-16.10.1,1,", ",KILLED,,,Q\r\n")
                .doesNotContain(",0,");
        Json cube = Json.of(given().get(PUBLIC + "/FUNNEL.jsonld").text());
        assertThat(cube.getString("@context.qb")).isEqualTo("http://purl.org/linked-data/cube#");
        assertThat(cube.getInt("observation[reached=OPENED].ofCasesAtLeast")).isGreaterThanOrEqualTo(20);
        assertThat(cube.<Integer>get("observation[reached=CONVICTED].casesAtLeast"))
                .isNull();
        assertThat(given().get(PUBLIC + "/K5/definition").json().getString("formula.en"))
                .isEqualTo("(First act of investigation), divided by (Cases reported).");
    }

    @Test
    void an_archive_finds_the_tables_their_hashes_and_their_definitions_in_one_document() {
        released();
        eventually(() -> {
            Json made = Json.of(given().get("/v1/public/datapackage.json").text());
            assertThat(given().get("/v1/public/" + made.getString("definitions[0]"))
                            .status())
                    .isEqualTo(200);
            return made.each("resources").allMatch(table -> {
                String text =
                        given().get("/v1/public/" + table.getString("path")).text();
                return table.getString("hash").equals("sha256:" + sha256(text));
            });
        });
        assertThat(given().get("/v1/public/revisions.csv").text())
                .startsWith("frame,at,milestone,recorded_since,new_cohorts\r\n#meta+frame,")
                .contains(",TRIAGED,");
    }

    @Test
    void the_page_names_its_data_and_each_address_is_there() {
        released();
        for (String page : List.of("", "/K5?by=month")) {
            String html = given().get("/v1/public/es/figures" + page).text();
            List<String> data = Pattern.compile("<link rel=\"alternate\" type=\"([^\"]*)\" href=\"([^\"]*)\">")
                    .matcher(html)
                    .results()
                    .map(link -> {
                        Answer answer = given().get(link.group(2));
                        assertThat(answer.status()).as(link.group(2)).isEqualTo(200);
                        assertThat(answer.contentType()).startsWith(link.group(1));
                        return link.group(2);
                    })
                    .toList();
            assertThat(data).hasSize(3);
        }
        problem(given().get(PUBLIC + "/K99"), 404, "not-found");
        problem(given().get(PUBLIC + "/K99.csv"), 404, "not-found");
        problem(given().get(PUBLIC + "/K5.jsonld?by=person"), 400, "unknown-division");
    }

    @Test
    void exports_speak_the_codes_of_others() {
        released();
        Answer linked = person("statistician").get("/v1/exports/huridocs");
        assertThat(linked.contentType()).isEqualTo("application/ld+json");
        Json acts = Json.of(linked.text());
        assertThat(acts.getString("@context.mt4")).isEqualTo("urn:huridocs:mt4:");
        assertThat(acts.getList("observation.act", String.class)).contains("mt4:020103020000");
        assertThat(acts.getList("observation.casesAtLeast", Integer.class)).allMatch(cases -> cases >= 5);
        assertThat(person("statistician").get("/v1/exports/huridocs/table.csv").text())
                .startsWith("frame,months,area,act_mt4,cases_at_least\r\n")
                .contains(",020103020000,");
        assertThat(person("statistician")
                        .get("/v1/exports/sdg-16-10-1/table.csv")
                        .text())
                .startsWith("FREQ,REPORTING_TYPE,SERIES,")
                .contains("A,N,VC_VAW_MTUHRA,XX,_T,_T,_T,2024,,NUMBER,Q,", "A,N,16.10.1-THREATS,XX,_T,_T,_T,2024,");
    }

    @Test
    void a_month_is_printed_with_a_chart_for_each_indicator_that_shows_a_number() throws IOException {
        released();
        String month = YearMonth.now(profile.zone()).toString();
        for (FigureTexts texts : FigureTexts.values()) {
            Answer report = person("supervisor").get(REPORT + "?month=" + month + "&language=" + texts.name());
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.contentType()).startsWith("application/pdf");
            assertThat(text(report))
                    .contains(texts.text("report.title"), texts.text("report.country"), texts.text("report.months"))
                    .contains(
                            texts.text("indicator.HELD-TRIAGE"),
                            texts.text("kind.TIME").substring(0, 10))
                    .contains(texts.month(YearMonth.of(2024, 1)), "+", texts.text("page.empty") + ": ")
                    .doesNotContain("#", "{");
        }
        assertThat(text(person("ombudsman").get(REPORT + "?month=2023-01")))
                .as("before the first frame")
                .contains("enero de 2023", "Todavía no se publicaron cifras");
    }

    @Test
    void a_month_to_come_and_a_unit_that_no_frame_shows_are_not_here() {
        released();
        String month = YearMonth.now(profile.zone()).toString();
        String ahead = YearMonth.now(profile.zone()).plusMonths(2).toString();
        problem(person("statistician").get(REPORT + "?month=" + ahead), 404, "not-found");
        problem(person("statistician").get(REPORT + "?month=" + month + "&unit=NOWHERE"), 404, "not-found");
        problem(person("statistician").get(REPORT + "?month=last"), 400, "malformed-month");
        problem(person("investigator").get(REPORT), 403, "wrong-role");
        assertThat(person("statistician").get(REPORT).status())
                .as("the last month that is over")
                .isEqualTo(200);
    }

    @Test
    void a_dashboard_is_told_of_the_last_frame_and_what_moved_with_it() throws Exception {
        released();
        try (LiveStream live = LiveStream.open(stream, TestParts.keycloak().tokenOfPerson("statistician"))) {
            eventually(() -> !live.data("\"moved\":[\"").isEmpty());
            String frame = live.data("\"moved\":[\"").getFirst();
            assertThat(live.lines()).contains("id:" + Json.of(frame).getInt("frame"));
            assertThat(live.events(frame))
                    .first()
                    .isEqualTo(("{\"specversion\":\"1.0\",\"source\":\"/v1/streams/indicators\","
                                    + "\"type\":\"esperanza.investigation.frame-made.v1\","
                                    + "\"datacontenttype\":\"application/json\",\"id\":\"%d\",\"time\":\"%s\",\"data\":%s}")
                            .formatted(
                                    Json.of(frame).getInt("frame"),
                                    Json.of(frame).getString("at"),
                                    frame));
        }
    }

    @Test
    void the_changes_of_an_indicator_add_up_to_what_is_shown_and_say_why() {
        released();
        eventually(() -> {
            Json changes = indicator("HELD-TRIAGE/changes");
            int cohorts = sum(changes, "items[*milestone=REPORTED].newCohorts");
            int since = sum(changes, "items[*milestone=TRIAGED].recordedSince")
                    + sum(changes, "items[*milestone=TRIAGED].newCohorts");
            Json shown = indicator("HELD-TRIAGE");
            return cohorts == shown.getInt("rows[0].of") && since == shown.getInt("rows[0].reached[3].cases");
        });
    }

    @Test
    void the_delivery_of_protection_is_released_and_defined_like_all_figures() {
        Json shown = eventually(
                () -> indicator("HELD-DELIVERY"),
                json -> json.get("rows[0].reached[0].cases") instanceof Integer cases && cases >= 10);
        assertThat(shown.getString("rows[0].median")).isEqualTo("DELIVERED_24H");
        assertThat(shown.getInt("rows[0].of") % 5).isZero();
        assertThat(shown.getInt("rows[0].reached[0].cases") % 5).isZero();
        assertThat(indicator("GAP").<Integer>get("rows[0].reached[0].cases")).isNull();
        assertThat(indicator("HELD-DELIVERY/definition").getString("milestones[1].how"))
                .isEqualTo("DELIVERY ends in PT24H; DELIVERY: from at decidedAt of protection.measure-granted to"
                        + " protection.measure-handed-over{granted=true} by measureId");
        assertThat(given().get("/v1/public/en/figures").text())
                .contains("Time held: delivery of the granted measure", "<a href=\"#PROTECTION\">");
    }

    @Test
    void all_indicators_are_listed() {
        assertThat(person("ombudsman").get("/v1/indicators").json().getList("items.indicator", String.class))
                .contains("K5", "K31", "FUNNEL", "HELD-COURT", "HELD-DELIVERY");
    }

    @Test
    void whoever_may_not_or_asks_wrongly_is_refused() {
        problem(given().get("/v1/indicators/K5"), 401, "unauthenticated");
        problem(person("investigator").get("/v1/indicators/K5"), 403, "wrong-role");
        problem(person("statistician").get("/v1/indicators/K99"), 404, "not-found");
        problem(person("statistician").get("/v1/indicators/K5?by=person"), 400, "unknown-division");
        problem(person("statistician").get("/v1/indicators/K5?asOf=yesterday"), 400, "malformed-instant");
        problem(person("statistician").get("/v1/indicators/K99/table.csv"), 404, "not-found");
    }

    private static String text(Answer pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int sum(Json of, String path) {
        return of.getList(path, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
