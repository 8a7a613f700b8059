package esperanza.intake.relating;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    void the_same_phone_mail_or_document_is_a_reason_whoever_it_belongs_to_and_no_other_value_is() {
        String asked = told("""
                {"account": "x", "contact": {"phone": "+504 9811-0001", "email": "uno@example.org", "document": "0801-81"}}""");
        String phone = told("""
                {"account": "x", "parties": [{"kind": "PERSON", "contact": "9811 0001"}]}""");
        String email = told("""
                {"account": "x", "safeContact": {"method": "EMAIL", "value": "Uno@Example.org"}}""");
        String all = told("""
                {"account": "x", "contact": {"phone": "98110001", "email": "uno@example.org"},
                 "parties": [{"kind": "PERSON", "document": "080181"}]}""");
        List<String> others = List.of(
                told("{\"account\": \"x\", \"contact\": {\"phone\": \"+504 9811-0002\"}}"),
                told("{\"account\": \"x\", \"contact\": {\"phone\": \"+502 9811-0001\"}}"),
                told("{\"account\": \"x\", \"contact\": {\"email\": \"dos@example.org\"}}"));
        eventually(() -> entered(List.of(asked, phone, email, all)) && entered(others));

        assertThat(reasons(alike(asked)))
                .isEqualTo(Map.of(
                        phone, List.of("SAME_PHONE"),
                        email, List.of("SAME_EMAIL"),
                        all, List.of("SAME_PHONE", "SAME_EMAIL", "SAME_DOCUMENT")));
        assertThat(alike(asked).prettify())
                .doesNotContain("9811")
                .doesNotContain("example.org")
                .doesNotContain("0801");
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

        JsonPath alike = alike(asked);
        assertThat(reasons(alike))
                .isEqualTo(Map.of(
                        number, List.of("SAME_TRACE_PHONE"),
                        all, List.of("SAME_TRACE_HANDLE", "SAME_TRACE_PLATE", "SAME_TRACE_WORDING")));
        assertThat(alike.prettify()).doesNotContainIgnoringCase("0100").doesNotContainIgnoringCase("jefe");
    }

    @Test
    void the_index_is_made_anew_from_what_can_still_be_opened() {
        String asked = told(trace("EMAIL", "tres@example.org"));
        String other = told(trace("EMAIL", "tres@example.org"));
        eventually(() -> entered(List.of(asked, other)));
        forget(List.of(asked, other));
        assertThat(alike(asked).getList("reportId")).isEmpty();
        person("tech-admin")
                .post("/v1/operations/projections/contact-index/rebuild")
                .then()
                .statusCode(202);
        eventually(() -> List.of(other).equals(alike(asked).getList("reportId")));
    }

    private static String trace(String kind, String value) {
        return "{\"account\": \"x\", \"threat\": {\"traces\": [{\"kind\": \"" + kind + "\", \"value\": \"" + value
                + "\"}]}}";
    }

    private static Map<Object, Object> reasons(JsonPath alike) {
        return alike.<Map<String, Object>>getList("$").stream()
                .collect(Collectors.toMap(each -> each.get("reportId"), each -> each.get("because")));
    }

    private static JsonPath alike(String report) {
        return person("intake-officer")
                .get("/v1/reports/" + report + "/look-alikes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void forget(List<String> reports) {
        pool.preparedQuery("delete from contact_index where report_id = any($1)")
                .execute(Tuple.of(reports.stream().map(UUID::fromString).toArray(UUID[]::new)))
                .await()
                .atMost(PATIENCE);
    }

    private boolean entered(List<String> reports) {
        return pool.preparedQuery("select count(distinct report_id) from contact_index where report_id = any($1)")
                        .execute(Tuple.of(reports.stream().map(UUID::fromString).toArray(UUID[]::new)))
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getLong(0)
                == reports.size();
    }

    private static String told(String report) {
        return hotline()
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .jsonPath()
                .getString("reportId");
    }
}
