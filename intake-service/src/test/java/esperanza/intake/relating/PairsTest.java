package esperanza.intake.relating;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Decisions about pairs of reports that look alike, and about parties that are the same. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class PairsTest {

    private static final String MERGED = "esperanza.intake.party-merged.v1";
    private static final String SPLIT = "esperanza.intake.party-split.v1";

    @Test
    void the_same_incident_is_shown_as_a_group_and_undoing_restores_what_was_there() {
        String phone = phone();
        String first = told(phone);
        String second = told(phone);
        eventually(() -> List.of(first).equals(alike(second)));

        assertThat(decided(second, first, "SAME").status()).isEqualTo(200);
        eventually(() -> first.equals(seen(second).getString("group.joinedInto.reportId")));
        assertThat(seen(first).getList("group.same.reportId")).containsExactly(second);
        assertThat(seen(first).<Object>get("group.joinedInto")).isNull();
        assertThat(row(second).get("joinedInto")).isEqualTo(seen(first).getString("caseNumber"));
        assertThat(row(first)).doesNotContainKey("joinedInto");
        assertThat(alike(second)).isEmpty();
        assertThat(alike(first)).isEmpty();
        assertThat(types(second)).containsExactly("esperanza.intake.case-joined.v1");

        String third = told(phone());
        problem(decided(second, third, "SAME"), 409, "case-already-joined");
        problem(decided(third, second, "SAME"), 409, "join-into-the-first");
        problem(decided(first, second, "DIFFERENT"), 409, "decided-otherwise");
        problem(decided(first, first, "SAME"), 409, "case-is-itself");

        assertThat(undone(first, second).status())
                .as("whichever of the two is named first")
                .isEqualTo(200);
        eventually(() -> seen(first).getList("group.same").isEmpty());
        assertThat(row(second)).doesNotContainKey("joinedInto");
        assertThat(alike(second)).containsExactly(first);
        problem(undone(first, second), 409, "nothing-to-undo");
        assertThat(types(second).getLast()).isEqualTo("esperanza.intake.case-join-undone.v1");
    }

    @Test
    void who_is_shut_out_of_one_case_learns_nothing_of_it_from_those_that_are_tied_to_it() {
        String first = told(phone());
        String hidden = told(phone());
        String third = told(phone());
        assertThat(decided(first, hidden, "SAME").status()).isEqualTo(200);
        assertThat(decided(third, hidden, "SAME").status()).isEqualTo(200);
        recognised(third, party(hidden));
        eventually(() -> seen(first).getList("group.same").size() == 2);
        assertThat(person("supervisor")
                        .header("Idempotency-Key", key())
                        .body("{\"institutions\": [\"NATIONAL_POLICE\"], \"reasons\": \"A neighbour knew him\"}")
                        .post("/v1/reports/" + hidden + "/conflict-walls")
                        .status())
                .isEqualTo(200);

        eventually(() -> seen(third).getMap("recognised").equals(Map.of(party(third), party(hidden))));
        for (String tied : List.of(first, third)) {
            Json told = person("police-liaison").get("/v1/reports/" + tied).json();
            assertThat(told.<Object>get("group.joinedInto")).isNull();
            assertThat(told.getList("group.same")).isEmpty();
            assertThat(told.getList("group.related")).isEmpty();
            assertThat(told.getMap("recognised")).isEmpty();
        }
    }

    @Test
    void what_is_different_is_proposed_no_more_until_that_is_undone() {
        String phone = phone();
        String first = told(phone);
        String second = told(phone);
        eventually(() -> List.of(first).equals(alike(second)));
        assertThat(decided(first, second, "DIFFERENT").status()).isEqualTo(200);
        eventually(() -> alike(second).isEmpty() && alike(first).isEmpty());
        assertThat(seen(first).getList("group.related")).isEmpty();
        assertThat(seen(first).<String>getList("group.apart.reportId")).containsExactly(second);
        assertThat(seen(second).<String>getList("group.apart.reportId")).containsExactly(first);
        assertThat(undone(first, second).status()).isEqualTo(200);
        eventually(() -> List.of(first).equals(alike(second)) && List.of(second).equals(alike(first)));
    }

    @Test
    void related_incidents_are_a_chain_and_not_one_incident() {
        String first = told(phone());
        String second = told(phone());
        String third = told(phone());
        assertThat(decided(second, first, "RELATED").status()).isEqualTo(200);
        assertThat(decided(third, second, "RELATED").status()).isEqualTo(200);
        eventually(() -> seen(first).getList("group.related").size() == 2);
        assertThat(seen(first).<String>getList("group.related.reportId")).containsExactlyInAnyOrder(second, third);
        assertThat(seen(first).getList("group.same")).isEmpty();
    }

    @Test
    void the_third_threat_is_shown_as_the_third_and_one_that_was_told_twice_counts_once() {
        String first = told(phone());
        String second = told(phone());
        String third = told(phone());
        recognised(second, party(first));
        recognised(third, party(second));
        eventually(() -> number(third).equals(List.of("3 of 3")));
        assertThat(number(first)).containsExactly("1 of 3");
        assertThat(number(second)).containsExactly("2 of 3");
        assertThat(row(third).get("incidents")).isEqualTo(List.of(Map.of("party", party(third), "number", 3, "of", 3)));
        assertThat(alike(third)).containsExactlyInAnyOrder(first, second);

        assertThat(decided(second, first, "SAME").status()).isEqualTo(200);
        eventually(() -> number(third).equals(List.of("2 of 2")));
        assertThat(number(second)).containsExactly("1 of 2");
    }

    @Test
    void a_recognition_is_undone_with_reasons_and_each_party_stands_for_itself_again() {
        String first = told(phone());
        String second = told(phone());
        String path = "parties/" + party(second) + "/recognition/undoing";
        String why = "{\"reasons\": \"a namesake\"}";
        problem(command(second, path, why), 409, "party-not-recognised");
        recognised(second, party(first));
        eventually(() -> number(second).equals(List.of("2 of 2")));

        assertThat(command(second, path, why).status()).isEqualTo(200);
        eventually(() -> number(second).isEmpty() && number(first).isEmpty());
        assertThat(seen(second).getMap("recognised")).isEmpty();
        assertThat(alike(second)).doesNotContain(first);
        recognised(second, party(first));
        assertThat(identity(second)).as("and may be recognised anew").containsExactly(MERGED, SPLIT, MERGED);
    }

    @Test
    void two_officers_who_recognise_her_crosswise_record_one_merge_and_it_is_undone_at_the_later_report() {
        String first = told(phone());
        String second = told(phone());
        recognised(first, party(second));
        recognised(second, party(first));
        assertThat(identity(second)).containsExactly(MERGED);
        assertThat(person("auditor").get("/v1/histories/party/" + party(first)).status())
                .isEqualTo(404);
        eventually(() -> seen(second).getMap("recognised").equals(Map.of(party(second), party(first))));
        assertThat(seen(first).getMap("recognised")).isEmpty();

        String why = "{\"reasons\": \"a namesake\"}";
        String undoing = "/recognition/undoing";
        problem(command(first, "parties/" + party(first) + undoing, why), 409, "party-not-recognised");
        assertThat(command(second, "parties/" + party(second) + undoing, why).status())
                .isEqualTo(200);
        assertThat(identity(second)).containsExactly(MERGED, SPLIT);
    }

    private static void recognised(String report, String as) {
        Answer done = command(
                report,
                "parties/" + party(report) + "/recognition",
                "{\"as\": \"" + as + "\", \"reasons\": \"same woman\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static List<String> identity(String report) {
        return history("party", party(report)).json().getList("metadata.type");
    }

    private static List<String> number(String report) {
        return seen(report).<Map<String, Object>>getList("incidents").stream()
                .map(each -> each.get("number") + " of " + each.get("of"))
                .toList();
    }

    private static Answer decided(String report, String other, String decision) {
        return bare("{\"decision\": \"" + decision + "\", \"reasons\": \"both were read\"}")
                .post("/v1/reports/" + report + "/look-alikes/" + other + "/decision");
    }

    private static Answer undone(String report, String other) {
        return bare("{\"reasons\": \"two calls\"}")
                .post("/v1/reports/" + report + "/look-alikes/" + other + "/decision/undoing");
    }

    private static List<String> alike(String report) {
        return person("intake-officer")
                .get("/v1/reports/" + report + "/look-alikes")
                .expect(200)
                .json()
                .getList("reportId");
    }

    private static Json seen(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json();
    }

    private static List<String> types(String report) {
        return person("auditor")
                .get("/v1/histories/case/" + seen(report).getString("caseId"))
                .json()
                .getList("metadata.type");
    }

    private static String party(String report) {
        return seen(report).getString("parties[0].party");
    }

    private static Map<String, Object> row(String report) {
        return WholeQueue.row("intake-officer", report);
    }

    /** A number that no other report of this test names. */
    private static String phone() {
        return "+504 " + (10_000_000 + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 89_999_999L));
    }

    /** Submits a report, and waits until it is in the queue. */
    private static String told(String phone) {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\", \"parties\": [{\"kind\": \"PERSON\", \"contact\": \"" + phone + "\"}]}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(id));
        return id;
    }
}
