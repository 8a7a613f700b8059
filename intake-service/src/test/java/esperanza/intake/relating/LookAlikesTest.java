package esperanza.intake.relating;

import static esperanza.intake.Callers.history;
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
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Look-alikes because two reports name the same contact or document, or the same trace of the threatener. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class LookAlikesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Test
    void the_same_phone_mail_or_document_of_a_party_is_a_reason_and_no_other_value_is() {
        String asked = told("""
                {"account": "x", "parties": [{"contact": "+504 9811-0001, uno@example.org", "document": "0801-81"}]}""");
        String phone = told(party("9811 0001"));
        String email = told("""
                {"account": "x", "parties": [{"kind": "PERSON"}, {"contact": "Uno@Example.org"}]}""");
        String all = told("""
                {"account": "x", "parties": [{"contact": "98110001"}, {"contact": "uno@example.org", "document": "080181"}]}""");
        List<String> others =
                List.of(told(party("+504 9811-0002")), told(party("+502 9811-0001")), told(party("dos@example.org")));
        eventually(() -> entered(List.of(asked, phone, email, all)) && entered(others));

        assertThat(reasons(alike(asked)))
                .isEqualTo(Map.of(
                        phone, List.of("SAME_PHONE"),
                        email, List.of("SAME_EMAIL"),
                        all, List.of("SAME_PHONE", "SAME_EMAIL", "SAME_DOCUMENT")));
        assertThat(alike(asked).toString()).doesNotContain("9811-0001", "98110001", "example.org", "0801-81");
    }

    @Test
    void what_the_threatener_used_is_a_reason_if_both_reports_name_it_and_is_never_shown() {
        String asked = told("""
                {"account": "x", "threat": {"traces": [{"kind": "PHONE", "value": "+504 9811-0100"},
                 {"kind": "HANDLE", "value": "@El_Jefe"}, {"kind": "PLATE", "value": "HAB 12-34"},
                 {"kind": "WORDING", "value": "¡Ya sabés lo que te espera!"}]}}""");
        String number = told(trace("PHONE", "9811 0100"));
        String all = told("""
                {"account": "x", "threat": {"traces": [{"kind": "WORDING", "value": "ya sabes lo que te espera"},
                 {"kind": "PLATE", "value": "hab1234"}, {"kind": "HANDLE", "value": "el_jefe"}]}}""");
        List<String> others = List.of(
                told(trace("PHONE", "9811 0101")),
                told(trace("ACCOUNT", "HAB1234")),
                told(trace("WORDING", "ya sabes lo que te espera mañana")),
                told("{\"account\": \"x\", \"parties\": [{\"kind\": \"PERSON\", \"contact\": \"9811 0100\"}]}"));
        eventually(() -> entered(List.of(asked, number, all)) && entered(others));

        Json alike = alike(asked);
        assertThat(reasons(alike))
                .isEqualTo(Map.of(
                        number, List.of("SAME_TRACE_PHONE"),
                        all, List.of("SAME_TRACE_HANDLE", "SAME_TRACE_PLATE", "SAME_TRACE_WORDING")));
        assertThat(alike.toString())
                .doesNotContain("98110100", "9811-0100", "9811 0100")
                .doesNotContainIgnoringCase("jefe");
    }

    @Test
    void who_reported_is_compared_for_a_custodian_only_on_the_record_and_a_limited_number_of_times() {
        String asked = told("""
                {"account": "x", "contact": {"phone": "+504 9811-0200"}, "parties": [{"contact": "9811 0201"}]}""");
        String again = told("{\"account\": \"x\", \"contact\": {\"phone\": \"98110200\"}}");
        String safely = told("{\"account\": \"x\", \"safeContact\": {\"value\": \"9811-0200\"}}");
        String threatenedLater = told(party("9811 0200"));
        String threatenedHere = told("{\"account\": \"x\", \"contact\": {\"phone\": \"9811 0201\"}}");
        String both = told("""
                {"account": "x", "contact": {"phone": "98110200"}, "parties": [{"contact": "98110201"}]}""");
        eventually(() -> entered(List.of(asked, again, safely, threatenedLater, threatenedHere, both)));

        assertThat(reasons(alike(asked))).isEqualTo(Map.of(both, List.of("SAME_PHONE")));
        for (String other : List.of(again, safely, threatenedLater, threatenedHere)) {
            assertThat(alike(other).getList("")).isEmpty();
        }
        problem(compared("intake-officer", asked, key()), 403, "wrong-role");
        assertThat(recorded(asked)).isZero();

        String key = key();
        Answer compared = compared("custodian", asked, key);
        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(recorded(asked)).isEqualTo(1);
        assertThat(compared.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reasons(compared.json()))
                .isEqualTo(Map.of(
                        again, List.of("SAME_REPORTER_PHONE"),
                        safely, List.of("SAME_REPORTER_PHONE"),
                        threatenedLater, List.of("SAME_REPORTER_PHONE"),
                        threatenedHere, List.of("SAME_REPORTER_PHONE"),
                        both, List.of("SAME_PHONE", "SAME_REPORTER_PHONE")));
        assertThat(compared.text()).doesNotContain("98110200", "9811-0200", "9811 0200");
        assertThat(history("access", asked).json().getList("metadata.type"))
                .containsExactly("esperanza.intake.reporters-compared.v1");
        Json toHer = hotline().get("/v1/reports/" + asked + "/openings").json();
        assertThat(toHer.getList("part")).containsExactly("REPORTER");
        assertThat(toHer.getList("role")).containsExactly("custodian");
        assertThat(toHer.getList("purpose")).containsExactly("INVESTIGATION");

        assertThat(compared("custodian", asked, key).text()).isEqualTo(compared.text());
        assertThat(compared("custodian", asked, key()).status()).isEqualTo(200);
        assertThat(compared("custodian", again, key()).status()).isEqualTo(200);
        Answer tooMany = compared("custodian", again, key());
        problem(tooMany, 429, "too-many");
        assertThat(tooMany.json().getString("title"))
                .isEqualTo("Too many comparisons of reporters in an hour; ask again later");
        assertThat(tooMany.header("RateLimit-Policy")).isEqualTo("\"compared-reporters\";q=4;w=3600");
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 3600);
        assertThat(recorded(asked)).isEqualTo(2);
        assertThat(recorded(again)).isEqualTo(1);
    }

    @Test
    void the_index_is_made_anew_from_what_can_still_be_opened() {
        String asked = told("""
                {"account": "x", "contact": {"phone": "9811 0300"}, "parties": [{"document": "0300"}],
                 "threat": {"traces": [{"kind": "EMAIL", "value": "tres@example.org"}]}}""");
        String other = told(trace("EMAIL", "tres@example.org"));
        eventually(() -> entered(List.of(asked, other)));
        List<String> before = entries(asked);
        assertThat(before).containsExactly("DOCUMENT", "PHONE of the reporter", "TRACE_EMAIL");
        forget(List.of(asked, other));
        assertThat(alike(asked).getList("reportId")).isEmpty();
        person("tech-admin")
                .post("/v1/operations/projections/contact-index/rebuild")
                .expect(202);
        eventually(() -> List.of(other).equals(alike(asked).getList("reportId")));
        assertThat(entries(asked)).isEqualTo(before);
    }

    private static Answer compared(String role, String report, String key) {
        return person(role)
                .header("Idempotency-Key", key)
                .body("{\"purpose\": \"INVESTIGATION\", \"reasons\": \"one voice on two lines\"}")
                .post("/v1/reports/" + report + "/look-alikes/of-reporter");
    }

    /** The comparisons and openings of a report that are on the record now. */
    private long recorded(String report) {
        return rows("select id from event where category = 'access' and id = any($1)", List.of(report))
                .size();
    }

    /** The kinds of contacts and traces by which a report is found. */
    private List<String> entries(String report) {
        RowSet<Row> rows =
                rows("select field, of_reporter from contact_index where report_id = any($1)", List.of(report));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("field") + (row.getBoolean("of_reporter") ? " of the reporter" : ""))
                .sorted()
                .toList();
    }

    private static String party(String contact) {
        return "{\"account\": \"x\", \"parties\": [{\"kind\": \"PERSON\", \"contact\": \"" + contact + "\"}]}";
    }

    private static String trace(String kind, String value) {
        return "{\"account\": \"x\", \"threat\": {\"traces\": [{\"kind\": \"" + kind + "\", \"value\": \"" + value
                + "\"}]}}";
    }

    private static Map<Object, Object> reasons(Json alike) {
        return alike.<Map<String, Object>>getList("").stream()
                .collect(Collectors.toMap(each -> each.get("reportId"), each -> each.get("because")));
    }

    private static Json alike(String report) {
        return person("intake-officer")
                .get("/v1/reports/" + report + "/look-alikes")
                .expect(200)
                .json();
    }

    private void forget(List<String> reports) {
        rows("delete from contact_index where report_id = any($1)", reports);
    }

    private boolean entered(List<String> reports) {
        return rows("select distinct report_id from contact_index where report_id = any($1)", reports)
                        .size()
                == reports.size();
    }

    private RowSet<Row> rows(String statement, List<String> reports) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(reports.stream().map(UUID::fromString).toArray(UUID[]::new)))
                .await()
                .atMost(PATIENCE);
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
