package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shut;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plans as a person narrows, orders and exports them. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class NarrowedPlansTest {

    private static final String LIAISON = "police-liaison";

    @Test
    void a_plan_is_found_by_the_number_of_a_case_by_its_kind_and_by_its_route() {
        UUID woman = UUID.randomUUID();
        String number = CaseNumber.of(new CaseId(referred(woman))).text();
        eventually(() -> listed("").contains(woman.toString()));

        assertThat(listed("number=" + number.substring(0, 11))).containsExactly(woman.toString());
        assertThat(listed("number=" + number.substring(0, 2) + "&kind=PERSON&urgent=false"))
                .contains(woman.toString());
        assertThat(listed("kind=COMMUNITY")).doesNotContain(woman.toString());
        assertThat(listed("urgent=true")).doesNotContain(woman.toString());
    }

    @Test
    void each_order_goes_on_page_by_page_and_refuses_the_cursor_of_the_other() {
        List<String> two =
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        two.forEach(woman -> referred(UUID.fromString(woman)));
        eventually(() -> listed("").containsAll(two));

        assertThat(listed("order=OPENED").stream().filter(two::contains)).containsExactlyElementsOf(two);
        assertThat(listed("order=NEWEST").stream().filter(two::contains)).containsExactlyElementsOf(two.reversed());
        String newest = page("order=NEWEST&limit=1", "0").getString("next");
        assertThat(person("protection-officer")
                        .get("/v1/protections?after=" + newest)
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"kind=NONE, /kind", "number=%3F, /number", "order=x, /order"})
    void a_part_that_says_no_code_of_its_list_is_named(String query, String pointer) {
        Answer refused = person("protection-officer").get("/v1/protections?" + query);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void an_export_has_the_rows_of_the_list() {
        UUID woman = UUID.randomUUID();
        String number = CaseNumber.of(new CaseId(referred(woman))).text();
        eventually(() -> listed("").contains(woman.toString()));

        Answer table = exported("protection-officer", number);

        assertThat(table.text().lines())
                .containsExactly("case_numbers,kind,incidents,urgent,joined", number + ",PERSON,1,false,false");
    }

    @Test
    void a_case_that_is_shut_to_a_person_is_in_neither_their_list_nor_their_export() {
        UUID woman = UUID.randomUUID();
        UUID caseId = referred(woman);
        String number = CaseNumber.of(new CaseId(caseId)).text();
        String asked = "/v1/protections?number=" + number.substring(0, 11);
        eventually(() -> !person(LIAISON).get(asked).json().getList("items").isEmpty());
        shut(caseId, LIAISON);

        eventually(() -> person(LIAISON).get(asked).json().getList("items").isEmpty());
        assertThat(exported(LIAISON, number).text().lines()).hasSize(1);
        assertThat(listed("number=" + number.substring(0, 11))).containsExactly(woman.toString());
        assertThat(exported("protection-officer", number).text().lines()).hasSize(2);
    }

    @Test
    void an_auditor_to_whom_a_case_is_shut_does_not_find_what_was_done_on_it() {
        UUID woman = UUID.randomUUID();
        UUID caseId = referred(woman);
        decided("protection-officer", woman, caseId, "Escort to the court");
        String acts =
                "/v1/histories?number=" + CaseNumber.of(new CaseId(caseId)).text();
        eventually(() -> person("auditor").get(acts).text().contains("measure-decided"));
        shut(caseId, "auditor");

        eventually(() ->
                person("auditor").get(acts).expect(200).json().getList("items").isEmpty());
    }

    private static Answer exported(String who, String number) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"WORK_SHARING\", \"number\": \"%s\"}".formatted(number))
                .post("/v1/protections/exports")
                .expect(200);
    }

    private static List<String> listed(String query) {
        List<String> plans = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = page("limit=50&" + query, after);
            plans.addAll(page.getList("items.planId", String.class));
            after = page.getString("next");
        }
        return plans;
    }

    private static Json page(String query, String after) {
        return person("protection-officer")
                .get("/v1/protections?after=" + after + "&" + query)
                .expect(200)
                .json();
    }
}
