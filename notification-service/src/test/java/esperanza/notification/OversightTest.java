package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.clocks;
import static esperanza.notification.Reading.timeline;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ombudsman contests and demands; functions of the mechanism answer. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class OversightTest {

    private static final String QUESTION = "Why was nobody sent to Las Cumbres?";
    private static final String ANSWER = "The patrol left at 18:40";

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
    void a_demand_runs_calls_the_function_and_its_answer_meets_it_and_is_read() {
        Story story = begun();
        String demand = demanded(story, Map.of("of", "PROTECTION", "question", QUESTION));
        eventually(() -> clocks(story, "ombudsman").contains("ANSWER_TO_OVERSIGHT RUNNING"));
        eventually(() -> alerts(story).contains("ANSWER_DEMANDED OPEN"));
        assertThat(timeline(story, "supervisor")
                        .getMap("items[*what=alert-raised][detail.kind=ANSWER_DEMANDED].detail"))
                .isEqualTo(Map.of("kind", "ANSWER_DEMANDED", "role", "protection-officer"));
        assertThat(timeline(story, "investigator").getMap("items[what=answer-demanded].detail"))
                .isEqualTo(Map.of("of", "PROTECTION"));

        refused(answer(demand, "investigator"), 409, "not-asked-of-you");
        refused(read(demand, "investigator"), 409, "not-asked-of-you");
        refused(answer(demand, "ombudsman"), 403, "wrong-role");
        assertThat(read(demand, "protection-officer").json().getString("question"))
                .isEqualTo(QUESTION);
        assertThat(answer(demand, "protection-officer").status()).isEqualTo(200);
        refused(answer(demand, "supervisor"), 409, "answered-already");

        eventually(() -> clocks(story, "ombudsman").contains("ANSWER_TO_OVERSIGHT MET"));
        eventually(() -> alerts(story).contains("ANSWER_DEMANDED SETTLED"));
        Json read = read(demand, "ombudsman").json();
        assertThat(read.getString("question")).isEqualTo(QUESTION);
        assertThat(read.getString("answer")).isEqualTo(ANSWER);
        assertThat(read.getString("role")).isEqualTo("protection-officer");
        eventually(() -> listed(story, "ombudsman").getList("items.state").equals(List.of("ANSWERED")));
        assertThat(listed(story, "board-member").toString()).doesNotContain("Las Cumbres", "18:40");
        assertThat(whats(story, "ombudsman"))
                .contains("answer-demanded", "demand-answered")
                .doesNotContain("oversight-read");
        assertThat(timeline(story, "supervisor").toString()).doesNotContain("Las Cumbres", "18:40", demand);
    }

    @Test
    void a_demand_that_nobody_answers_is_a_breach_and_calls_the_rung_above_the_supervisor() {
        Story story = begun();
        Instant letter = Instant.now().minus(Duration.ofHours(49));
        demanded(story, Map.of("of", "INVESTIGATION", "question", QUESTION, "demandedAt", letter.toString()));
        eventually(() -> clocks(story, "ombudsman").contains("ANSWER_TO_OVERSIGHT BREACHED"));
        eventually(() -> alerts(story).contains("DEADLINE_BREACHED OPEN"));
        assertThat(timeline(story, "supervisor").texts("items[*what=alert-raised]", "detail.kind", "detail.role"))
                .contains("ANSWER_DEMANDED investigator", "DEADLINE_BREACHED ombudsman");
        eventually(() -> whats(story, "ombudsman").contains("deadline-breached"));
    }

    @Test
    void the_ombudsman_contests_an_entry_of_the_timeline_and_everybody_on_the_case_sees_that() {
        Story story = begun();
        story.decided(Instant.now());
        eventually(() -> whats(story, "ombudsman").contains("PROTECTION_ACTIVITY"));
        String milestone = timeline(story, "ombudsman").getString("items[what=PROTECTION_ACTIVITY].id");
        Answer contested = contest(story, milestone);
        assertThat(contested.status()).isEqualTo(201);
        String contest = contested.json().getString("oversightId");
        eventually(() -> whats(story, "intake-officer").contains("act-contested"));
        Json seen = timeline(story, "intake-officer");
        assertThat(seen.getString("items[what=act-contested].confirmation")).isEqualTo("CONTESTED");
        assertThat(seen.getMap("items[what=act-contested].detail")).isEqualTo(Map.of("of", "PROTECTION"));
        eventually(() -> listed(story, "ombudsman").getList("items.entry").equals(List.of(milestone)));
        assertThat(read(contest, "protection-officer").json().getString("reasons"))
                .isEqualTo("Nobody called her");
        refused(read(contest, "investigator"), 409, "not-asked-of-you");
        refused(answer(contest, "supervisor"), 404, "not-found");
    }

    @Test
    void only_an_entry_of_this_case_is_contested() {
        Story story = begun();
        Story other = begun();
        String elsewhere = timeline(other, "ombudsman").getString("items[0].id");
        refused(contest(story, elsewhere), 422, "invalid");
        refused(contest(story, "nonsense"), 422, "invalid");
        refused(contest(story, "0"), 422, "invalid");
    }

    @Test
    void an_ombudsman_from_whom_the_case_is_shut_finds_nothing_and_does_nothing() {
        Story story = Story.begin(publisher);
        story.receivedAccusingWithoutDanger("OMBUDSMAN", Instant.now());
        eventually(() -> whats(story, "supervisor").contains("report-received"));
        String entry = timeline(story, "supervisor").getString("items[0].id");
        refused(as("ombudsman").get("/v1/cases/" + story.of() + "/timeline"), 404, "not-found");
        refused(as("ombudsman").get(path(story)), 404, "not-found");
        refused(contest(story, entry), 404, "not-found");
        refused(demand(story, Map.of("of", "INTAKE", "question", QUESTION)), 404, "not-found");
    }

    @Test
    void a_person_from_whom_the_case_is_shut_neither_reads_nor_answers_what_is_demanded() {
        Story story = Story.begin(publisher);
        story.receivedAccusingWithoutDanger("MECHANISM", Instant.now());
        eventually(() -> whats(story, "ombudsman").contains("report-received"));
        String demand = demanded(story, Map.of("of", "PROTECTION", "question", QUESTION));
        refused(answer(demand, "protection-officer"), 404, "not-found");
        refused(read(demand, "supervisor"), 404, "not-found");
        refused(read(UUID.randomUUID().toString(), "ombudsman"), 404, "not-found");
        assertThat(read(demand, "ombudsman").json().getString("question")).isEqualTo(QUESTION);
    }

    @Test
    void an_auditor_finds_what_was_demanded_unless_the_case_is_shut_to_them() {
        Story shut = Story.begin(publisher);
        shut.receivedAccusingWithoutDanger("MECHANISM", Instant.now());
        eventually(() -> whats(shut, "ombudsman").contains("report-received"));
        demanded(shut, Map.of("of", "PROTECTION", "question", QUESTION));
        Story open = begun();
        String demand = demanded(open, Map.of("of", "PROTECTION", "question", QUESTION));
        assertThat(read(demand, "protection-officer").status()).isEqualTo(200);

        eventually(() -> acts(open, "").containsAll(List.of("answer-demanded", "oversight-read")));
        assertThat(acts(open, "&openings=true")).containsExactly("oversight-read");
        assertThat(acts(shut, "")).isEmpty();
    }

    private static List<Object> acts(Story story, String narrowed) {
        return as("auditor")
                .get("/v1/histories?number="
                        + CaseNumber.of(new CaseId(story.of())).text() + narrowed)
                .expect(200)
                .json()
                .getList("items.event");
    }

    @Test
    void a_demand_names_a_function_that_there_is() {
        Story story = begun();
        refused(demand(story, Map.of("of", "UNKNOWN", "question", QUESTION)), 422, "invalid");
        refused(demand(story, Map.of("of", "PROTECTION")), 422, "invalid");
    }

    private static Story begun() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> whats(story, "ombudsman").contains("report-received"));
        return story;
    }

    private static String demanded(Story story, Map<String, String> body) {
        Answer demanded = demand(story, body);
        assertThat(demanded.status()).as(demanded.text()).isEqualTo(201);
        String id = demanded.json().getString("oversightId");
        assertThat(demanded.header("Location")).endsWith("/v1/oversight/" + id);
        return id;
    }

    private static Answer demand(Story story, Map<String, String> body) {
        return post("ombudsman", path(story) + "/demands", body);
    }

    private static Answer contest(Story story, String entry) {
        return post("ombudsman", path(story) + "/contests", Map.of("entry", entry, "reasons", "Nobody called her"));
    }

    private static Answer answer(String demand, String role) {
        return post(role, "/v1/oversight/" + demand + "/answer", Map.of("answer", ANSWER));
    }

    private static Answer read(String id, String role) {
        return as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/oversight/" + id + "/reading");
    }

    private static Answer post(String role, String path, Map<String, String> body) {
        return as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Json listed(Story story, String role) {
        return as(role).get(path(story)).json();
    }

    private static String path(Story story) {
        return "/v1/cases/" + story.of() + "/oversight";
    }

    private static List<String> alerts(Story story) {
        return as("supervisor").get("/v1/alerts?case=" + story.of()).json().texts("items", "kind", "state");
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).isEqualTo("urn:esperanza:problem:" + problem);
    }
}
