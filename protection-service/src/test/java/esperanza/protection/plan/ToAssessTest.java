package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shut;
import static esperanza.runtime.Eventually.eventually;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of an analyst, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ToAssessTest {

    private static final String ANALYST = "risk-analyst";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_plan_waits_from_its_referral_until_its_next_date_and_a_rating_waits_for_somebody_else() {
        eventually(() -> what("").equals(List.of("NEVER")));
        assess("EXTREME");
        eventually(() -> what("").equals(List.of("AGAIN")));
        assess("LOW");
        referred(woman);

        eventually(() -> what("").equals(List.of("NEVER", "REVIEW", "AGAIN")));
        assertThat(what("what=REVIEW")).containsExactly("REVIEW");
        assertThat(what("what=SECOND")).isEmpty();
    }

    @Test
    void a_next_date_that_is_more_than_a_month_away_waits_for_nobody() {
        eventually(() -> what("").equals(List.of("NEVER")));
        assess("HIGH");
        eventually(() -> what("").isEmpty());
    }

    @Test
    void a_review_that_calls_for_an_assessment_puts_it_in_front_and_the_assessment_takes_it_away() {
        assess("HIGH");
        referred(woman);
        eventually(() -> what("").equals(List.of("NEVER", "REVIEW")));
        String review = person(ANALYST).get(plan(woman)).json().getString("reviews[0].reviewId");
        command(ANALYST, plan(woman), "{\"outcome\": \"REASSESS\", \"reasons\": \"A new car\"}")
                .post(plan(woman) + "/reviews/" + review + "/answers")
                .expect(200);
        eventually(() -> what("").equals(List.of("NEVER", "AGAIN")));
        assess("HIGH");
        eventually(() -> what("").isEmpty());
    }

    @Test
    void what_waits_in_several_cases_stands_once_and_goes_on_page_by_page() {
        referred(woman);
        eventually(() -> what("").equals(List.of("NEVER")));
        UUID other = UUID.randomUUID();
        referred(other);
        eventually(() -> plans("limit=1&what=NEVER").containsAll(List.of(woman.toString(), other.toString())));
        assertThat(plans("limit=1&what=NEVER")).doesNotHaveDuplicates();
    }

    @Test
    void a_case_that_is_shut_to_an_analyst_waits_in_another_list() {
        eventually(() -> what("").equals(List.of("NEVER")));
        shut(caseId, ANALYST);
        eventually(() -> what("").isEmpty());
    }

    @Test
    void an_unknown_reason_and_a_cursor_of_another_list_are_refused() {
        problem(person(ANALYST).get("/v1/protections/to-assess?what=x"), 422, "invalid");
        problem(person(ANALYST).get("/v1/protections/to-assess?after=x"), 422, "invalid");
        problem(person("protection-officer").get("/v1/protections/to-assess"), 403, "wrong-role");
    }

    private List<String> what(String query) {
        return all(query).stream()
                .filter(each -> each.get("planId").equals(woman.toString()))
                .map(each -> each.get("what").toString())
                .toList();
    }

    private static List<String> plans(String query) {
        return all(query).stream().map(each -> each.get("planId").toString()).toList();
    }

    private static List<Map<String, Object>> all(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = person(ANALYST)
                    .get("/v1/protections/to-assess?after=" + after + "&" + query)
                    .expect(200)
                    .json();
            all.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return all;
    }

    private void assess(String level) {
        command(ANALYST, plan(woman), """
                {"kind": "FULL", "level": "%s", "factors": {%s}, "facts": "x", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(
                                level,
                                Arrays.stream(TriageFactor.values())
                                        .map("\"%s\": \"ABSENT\""::formatted)
                                        .collect(joining(", "))))
                .post(plan(woman) + "/assessments")
                .expect(201);
    }
}
