package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.access.JudgedAndSent.said;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.access.JudgedAndSent;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people may do with a case, an alert and a demand, held against the commands themselves, on real parts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class CaseActsTest {

    private static Publisher publisher;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void the_ombudsman_demands_an_answer_and_nobody_else_has_an_act_on_a_case_itself() {
        String path = "/v1/cases/" + begun().of();
        Json acts = acts("ombudsman", path).acts();
        assertThat(said(acts, "demandAnswer")).isEqualTo("OPEN");
        assertThat(said(acts, "contestAct")).isEqualTo("DEPENDS");
        assertThat(acts("supervisor", path).acts().getList("acts")).isEmpty();
        assertThat(as("ombudsman")
                        .get("/v1/cases/" + UUID.randomUUID() + "/acts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_demand_is_answered_once_by_the_function_that_is_asked() {
        String path = demand(begun());
        Json asked = acts("protection-officer", path).acts();
        assertThat(said(asked, "answerDemand")).isEqualTo("OPEN");
        assertThat(asked.getList("acts[operation=answerDemand].terms.id")).contains("ANSWER_TO_OVERSIGHT");
        JudgedAndSent others = acts("investigator", path);
        assertThat(said(others.acts(), "answerDemand")).isEqualTo("not-asked-of-you");
        assertThat(others.otherwise(others.acts())).isEmpty();
        posted("protection-officer", path + "/answer", Map.of("answer", "The patrol left at 18:40"));
        assertThat(said(acts("supervisor", path).acts(), "answerDemand")).isEqualTo("answered-already");
        assertThat(as("ombudsman")
                        .get("/v1/oversight/" + UUID.randomUUID() + "/acts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_alert_is_answered_on_its_rung_or_above_and_judging_stores_nothing() {
        Story story = begun();
        demand(story);
        eventually(() -> !alerts(story).isEmpty());
        String path = "/v1/alerts/" + alerts(story).getFirst();
        assertThat(said(acts("ombudsman", path).acts(), "acknowledgeAlert")).isEqualTo("OPEN");
        JudgedAndSent others = acts("investigator", path);
        assertThat(said(others.acts(), "acknowledgeAlert")).isEqualTo("not-on-this-rung");
        assertThat(others.otherwise(others.acts())).isEmpty();
        assertThat(as("supervisor")
                        .get("/v1/alerts/" + UUID.randomUUID() + "/acts")
                        .status())
                .isEqualTo(404);
        assertThat(JudgedAndSent.stored("notification")).isZero();
    }

    private static Story begun() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> whats(story, "ombudsman").contains("report-received"));
        return story;
    }

    private static String demand(Story story) {
        Json demanded = posted(
                "ombudsman",
                "/v1/cases/" + story.of() + "/oversight/demands",
                Map.of("of", "PROTECTION", "question", "Why was nobody sent?"));
        return "/v1/oversight/" + demanded.getString("oversightId");
    }

    private static List<String> alerts(Story story) {
        return as("supervisor")
                .get("/v1/alerts?case=" + story.of())
                .json()
                .getList("items[*kind=ANSWER_DEMANDED].alertId", String.class);
    }

    private static Json posted(String role, String path, Map<String, String> body) {
        Answer answer = as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private static JudgedAndSent acts(String role, String path) {
        return new JudgedAndSent(path, () -> as(role), "\"0\"", UnaryOperator.identity());
    }
}
