package esperanza.intake.triage;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue as a person narrows, orders, searches and exports it. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class NarrowedQueueTest {

    private static final String LIAISON = "police-liaison";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Test
    void the_list_is_narrowed_by_each_part_and_by_all_together() {
        String here =
                told("{\"account\": \"x\", \"place\": {\"area\": \"XX-03-001\"}, \"threat\": {\"harm\": [\"DEATH\"]}}");
        String there =
                told("{\"account\": \"x\", \"place\": {\"area\": \"XX-02-001\"}, \"threat\": {\"harm\": [\"DEATH\"]}}");
        String quiet = told("{\"account\": \"x\", \"place\": {\"area\": \"XX-03-001\"}}");
        List<String> three = List.of(here, there, quiet);
        eventually(() -> listed("").containsAll(three));

        assertThat(listed("area=XX-03")).contains(here, quiet).doesNotContain(there);
        assertThat(listed("urgency=U1")).contains(here, there).doesNotContain(quiet);
        assertThat(listed("code=ANNOUNCED_HARM.DEATH")).contains(here, there).doesNotContain(quiet);
        assertThat(listed("code=ANNOUNCED_HARM.DEAT")).doesNotContainAnyElementsOf(three);
        assertThat(listed("area=XX-03&urgency=U1&code=ANNOUNCED_HARM.DEATH"))
                .contains(here)
                .doesNotContain(there, quiet);
    }

    @Test
    void a_claim_is_mine_or_another_persons_as_long_as_it_holds() {
        String free = told("{\"account\": \"x\"}");
        String taken = told("{\"account\": \"x\"}");
        eventually(() -> listed("").containsAll(List.of(free, taken)));
        bare("").post("/v1/reports/" + taken + "/claim").expect(200);

        eventually(() -> listed("claimed=MINE").contains(taken));
        assertThat(listed("claimed=MINE")).doesNotContain(free);
        assertThat(listed("claimed=NOBODY")).contains(free).doesNotContain(taken);
        assertThat(listed("claimed=OTHERS")).doesNotContain(free, taken);
        assertThat(WholeQueue.reports("supervisor", "claimed=OTHERS")).contains(taken);
    }

    @Test
    void a_case_is_found_by_its_number_and_by_the_first_symbols_of_it() {
        String id = told("{\"account\": \"x\"}");
        String number = WholeQueue.row("intake-officer", id).get("caseNumber").toString();

        assertThat(listed("number="
                        + number.replace("$", "%24").replace("=", "%3D").replace("*", "%2A")))
                .containsExactly(id);
        assertThat(listed("number=" + number.substring(0, 6).toLowerCase(Locale.ROOT)))
                .contains(id);
        assertThat(listed("number=" + (number.startsWith("0") ? "1" : "0"))).doesNotContain(id);
    }

    @Test
    void by_time_the_list_goes_on_in_its_order_page_by_page() {
        String early = told("{\"account\": \"x\"}");
        String late = told("{\"account\": \"x\", \"imminentDanger\": true}");
        eventually(() -> listed("").containsAll(List.of(early, late)));

        assertThat(paged("OLDEST", 3).stream().filter(List.of(early, late)::contains))
                .containsExactly(early, late);
        assertThat(paged("NEWEST", 3).stream().filter(List.of(early, late)::contains))
                .containsExactly(late, early);
        assertThat(paged("URGENCY", 3).stream().filter(List.of(early, late)::contains))
                .containsExactly(late, early);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        told("{\"account\": \"x\"}");
        told("{\"account\": \"x\"}");
        eventually(() -> officer("?limit=1").json().getString("next") != null);
        String ofUrgency = officer("?limit=1").json().getString("next");
        String ofTime = officer("?limit=1&order=OLDEST").json().getString("next");

        problem(officer("?order=OLDEST&after=" + ofUrgency), 422, "invalid");
        problem(officer("?order=NEWEST&after=" + ofTime), 422, "invalid");
        problem(officer("?after=" + ofTime), 422, "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "state=NONE, /state",
        "urgency=U9, /urgency",
        "claimed=ME, /claimed",
        "number=%3F, /number",
        "order=x, /order"
    })
    void a_part_that_says_no_code_of_its_list_is_named(String query, String pointer) {
        Answer refused = officer("?" + query);

        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void an_export_has_the_rows_of_the_list_and_is_on_record() {
        String id = told("{\"account\": \"secret words\", \"place\": {\"area\": \"XX-04-001\"}}");
        eventually(() -> listed("area=XX-04").contains(id));
        String key = key();
        String asked = "{\"purpose\": \"AUTHORITY\", \"area\": \"XX-04\"}";

        Answer table = export(key, asked);

        assertThat(table.status()).as(table.text()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.text().lines().toList().getFirst()).startsWith("case_number,waiting_since,due,urgency");
        assertThat(table.text().lines().skip(1)).hasSameSizeAs(listed("area=XX-04"));
        assertThat(table.text())
                .contains(WholeQueue.row("intake-officer", id).get("caseNumber").toString())
                .doesNotContain("secret");
        assertThat(export(key, asked).status()).isEqualTo(200);
        assertThat(export(key, asked.replace("XX-04", "XX-03")).status()).isEqualTo(422);
        String clear = clear("exports");
        assertThat(clear).contains("AUTHORITY").contains("area=XX-04");
        problem(export(key(), "{\"area\": \"XX-04\"}"), 422, "invalid");
    }

    @Test
    void a_name_finds_its_reports_in_any_order_of_its_words_and_the_search_is_on_record() {
        String id = told("""
                {"account": "x", "parties": [{"kind": "PERSON", "name": "Xóchitl Úrsula Peñaranda"}]}""");
        eventually(() -> found("peñaranda, XOCHITL ursula").contains(id));

        assertThat(found("Xochitl Peñaranda")).as("not the whole name").doesNotContain(id);
        String clear = clear("searches");
        assertThat(clear)
                .contains("TRIAGE")
                .doesNotContainIgnoringCase("xochitl")
                .doesNotContain("Xóchitl");
        problem(search("¿?"), 422, "no-name");
    }

    @Test
    void a_case_that_is_shut_to_a_person_is_not_found_by_them_whatever_they_ask() {
        String id = told("""
                {"account": "x", "threat": {"authorInstitution": ["NATIONAL_POLICE"]}, "place": {"area": "XX-05-001"},
                 "parties": [{"kind": "PERSON", "name": "Nahuel Quispe Huanca"}]}""");
        String open = told("""
                {"account": "x", "parties": [{"kind": "PERSON", "name": "Nahuel Quispe Huanca"}]}""");
        String name = "Nahuel Quispe Huanca";
        eventually(() -> found(name).containsAll(List.of(id, open)));
        String number = WholeQueue.row("intake-officer", id).get("caseNumber").toString();
        String asked = "{\"purpose\": \"AUTHORITY\", \"number\": \"%s\"}".formatted(number);

        assertThat(found(LIAISON, name)).contains(open).doesNotContain(id);
        assertThat(listed("number=" + number.substring(0, 11))).containsExactly(id);
        assertThat(WholeQueue.reports(LIAISON, "number=" + number.substring(0, 11)))
                .isEmpty();
        assertThat(export(key(), asked).text().lines()).hasSize(2);
        Answer theirs = person(LIAISON)
                .header("Idempotency-Key", key())
                .body(asked)
                .post("/v1/reports/exports")
                .expect(200);
        assertThat(theirs.text().lines()).hasSize(1);
        assertThat(theirs.text()).doesNotContain(number);
    }

    private List<String> found(String name) {
        return found("intake-officer", name);
    }

    private static List<String> found(String who, String name) {
        return search(who, name).expect(200).json().getList("reportId", String.class);
    }

    private static Answer search(String name) {
        return search("intake-officer", name);
    }

    private static Answer search(String who, String name) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"name\": \"%s\", \"purpose\": \"TRIAGE\"}".formatted(name))
                .post("/v1/reports/name-searches");
    }

    private static Answer export(String key, String body) {
        return person("intake-officer")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/reports/exports");
    }

    /** The clear parts of all events of a category. */
    private String clear(String category) {
        StringBuilder all = new StringBuilder();
        pool.query("select convert_from(clear, 'utf8') said from event where category = '" + category + "'")
                .execute()
                .await()
                .atMost(PATIENCE)
                .forEach(row -> all.append(row.getString("said")));
        return all.toString();
    }

    private static List<String> listed(String query) {
        return WholeQueue.reports("intake-officer", query);
    }

    private static Answer officer(String query) {
        return person("intake-officer").get("/v1/reports" + query);
    }

    private static List<String> paged(String order, int atATime) {
        List<String> reports = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = officer("?limit=" + atATime + "&order=" + order + "&after=" + after)
                    .expect(200)
                    .json();
            reports.addAll(page.getList("items.reportId"));
            after = page.getString("next");
        }
        return reports;
    }

    private static String told(String report) {
        return hotline()
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }
}
