package esperanza.investigation.list;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
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

/** The files as a person narrows, orders and exports them. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class NarrowedFilesTest {

    private static final String LIAISON = "police-liaison";

    @Test
    void files_are_mine_or_of_nobody_or_of_others() {
        UUID mine = taken();
        UUID free = referred();
        eventually(() -> listed("investigator", "holder=MINE").contains(mine.toString()));

        assertThat(listed("investigator", "holder=MINE")).doesNotContain(free.toString());
        assertThat(listed("investigator", "holder=NOBODY"))
                .contains(free.toString())
                .doesNotContain(mine.toString());
        assertThat(listed("investigator", "holder=MINE_OR_NOBODY")).contains(free.toString(), mine.toString());
        assertThat(listed("supervisor", "holder=OTHERS"))
                .contains(mine.toString())
                .doesNotContain(free.toString());
        String pseudonym = investigator().get(path(mine)).json().getString("investigator");
        assertThat(listed("supervisor", "investigator=" + pseudonym))
                .contains(mine.toString())
                .doesNotContain(free.toString());
    }

    @Test
    void a_file_is_found_by_the_number_of_its_case_by_its_area_and_by_its_standing() {
        UUID file = referred();
        String number = CaseNumber.of(new CaseId(file)).text();
        eventually(() -> listed("investigator", "").contains(file.toString()));

        assertThat(listed("investigator", "number=" + number.substring(0, 11))).containsExactly(file.toString());
        assertThat(listed("investigator", "number=" + number.substring(0, 3) + "&area=XX-01&standing=OPEN"))
                .contains(file.toString());
        assertThat(listed("investigator", "area=XX-02")).doesNotContain(file.toString());
        assertThat(listed("investigator", "standing=CLOSED")).doesNotContain(file.toString());
        assertThat(listed("investigator", "standing=REVIEW_CALLED")).doesNotContain(file.toString());
    }

    @Test
    void each_order_goes_on_page_by_page_and_its_rows_say_when_they_were_touched() {
        List<String> two = List.of(referred().toString(), referred().toString());
        eventually(() -> listed("investigator", "order=UNTOUCHED").containsAll(two));

        assertThat(listed("investigator", "order=REGISTERED").stream().filter(two::contains))
                .containsExactlyElementsOf(two);
        assertThat(listed("investigator", "order=UNTOUCHED").stream().filter(two::contains))
                .containsExactlyElementsOf(two);
        assertThat(listed("investigator", "order=NEWEST").stream().filter(two::contains))
                .containsExactlyElementsOf(two.reversed());
        Json row = investigator().get("/v1/investigations?order=NEWEST&limit=1").json();
        assertThat(row.getString("items[0].touchedAt")).isNotNull();
        assertThat(row.getInt("items[0].overdue")).isZero();
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        referred();
        referred();
        eventually(() -> listed("investigator", "").size() > 1);
        String ofTouch = page("order=UNTOUCHED", "0", 1).getString("next");
        String newest = page("order=NEWEST", "0", 1).getString("next");

        problem(investigator().get("/v1/investigations?order=NEWEST&after=" + ofTouch), 422, "invalid");
        problem(investigator().get("/v1/investigations?order=UNTOUCHED&after=" + newest), 422, "invalid");
        problem(investigator().get("/v1/investigations?after=" + newest), 422, "invalid");
    }

    @ParameterizedTest
    @CsvSource({"standing=NONE, /standing", "holder=me, /holder", "number=%3F, /number", "order=x, /order"})
    void a_part_that_says_no_code_of_its_list_is_named(String query, String pointer) {
        Answer refused = investigator().get("/v1/investigations?" + query);

        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void an_export_has_the_rows_of_the_list() {
        UUID file = referred();
        String number = CaseNumber.of(new CaseId(file)).text();
        eventually(() -> listed("investigator", "").contains(file.toString()));

        Answer table = exported("investigator", number);

        assertThat(table.text().lines()).hasSize(2);
        assertThat(table.text()).contains(number).contains("XX-01").contains("OPEN");
    }

    @Test
    void a_case_that_is_shut_to_a_person_is_in_neither_their_list_nor_their_export() {
        UUID file = referred();
        String number = CaseNumber.of(new CaseId(file)).text();
        eventually(() -> listed(LIAISON, "number=" + number.substring(0, 11)).contains(file.toString()));
        INTAKE.publish(new StreamId("circle", file), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        file, TestTags.ofPerson(new CaseId(file), subject(LIAISON))));

        eventually(() -> listed(LIAISON, "number=" + number.substring(0, 11)).isEmpty());
        assertThat(exported(LIAISON, number).text().lines()).hasSize(1);
        assertThat(listed("investigator", "number=" + number.substring(0, 11))).containsExactly(file.toString());
        assertThat(exported("investigator", number).text().lines()).hasSize(2);
    }

    private static Answer exported(String who, String number) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"HANDOVER\", \"number\": \"%s\"}".formatted(number))
                .post("/v1/investigations/exports")
                .expect(200);
    }

    private static List<String> listed(String who, String query) {
        List<String> files = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = person(who)
                    .get("/v1/investigations?limit=50&after=" + after + "&" + query)
                    .expect(200)
                    .json();
            files.addAll(page.getList("items.caseId", String.class));
            after = page.getString("next");
        }
        return files;
    }

    private static Json page(String query, String after, int limit) {
        return investigator()
                .get("/v1/investigations?limit=" + limit + "&after=" + after + "&" + query)
                .expect(200)
                .json();
    }
}
